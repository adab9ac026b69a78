import './chains.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { hasEnded } from '../../api/live';
import { Ago } from '../../ui/Ago';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { useReady } from '../../ui/useReady';
import { LinkList } from './LinkList';
import { Picture } from './Picture';
import { runQuery, useLiveChains } from './queries';
import { RunActions } from './RunActions';
import { Took } from './Runs';
import { useTexts } from './texts';

/** One run, live: its deployments in order, and the way back. */
export default function RunPage() {
  const { id = '' } = useParams();
  const t = useTexts();
  const found = useQuery(runQuery(id));
  useLiveChains();
  useReady(!found.isPending);
  if (found.isError && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  const run = found.data;
  if (!run) return null;
  const what = `${run.project}/${run.chain}`;
  const glyph = hasEnded(run.state) ? (run.state === 'SUCCEEDED' ? '✓' : '✗') : '▶';
  return (
    <div className="chain-page" data-state={run.state}>
      <PageHead
        tab={`${glyph} ${what}`}
        title={
          <>
            <To path={`/chains/${what}`}>{what}</To> <span>→ {run.environment}</span>{' '}
            <span className="quiet">
              {t('runTitle')} #{run.id}
            </span>
          </>
        }
      >
        <RunActions run={run} />
      </PageHead>
      <div className="chain-summary" aria-live="polite">
        <StatusTag state={run.state} />
        <span>
          {t('took')} <Took run={run} />
        </span>
        <span>
          {t('trigger', { who: run.startedBy, trigger: run.trigger })}, <Ago time={run.queuedAt} />
        </span>
        {run.note && <em>{run.note}</em>}
      </div>
      {run.reason && <p className={`chain-reason ${run.state === 'SUCCEEDED' ? '' : 'bad'}`}>{run.reason}</p>}
      <LinkList run={run} />
      <Picture version={run.modelVersion} run={run} />
    </div>
  );
}
