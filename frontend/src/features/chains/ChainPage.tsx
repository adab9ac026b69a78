import './chains.css';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { api, read } from '../../api/client';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { useReady } from '../../ui/useReady';
import { Order } from './Order';
import { Picture } from './Picture';
import { chainQuery, runsQuery, useLiveChains } from './queries';
import { RunNow } from './RunNow';
import { Runs } from './Runs';
import { Times } from './Times';
import { useTexts } from './texts';

/** One chain: its order, its times, its runs. */
export default function ChainPage() {
  const { project = '', chain = '' } = useParams();
  const t = useTexts();
  const found = useQuery(chainQuery(project, chain));
  const runs = useQuery(runsQuery(project, chain));
  const models = useQuery({ queryKey: ['models'], queryFn: () => read(api.GET('/api/models')), staleTime: 60_000 });
  useLiveChains();
  useReady(found.isError || (found.isSuccess && !runs.isPending));
  if (found.isError && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const what = `${project}/${chain}`;
  const version = models.data?.find((it) => it.key === 'upgrade-chain')?.version;
  return (
    <div className="chain-page">
      <PageHead
        tab={what}
        title={
          <>
            {what} <span>→ {found.data.environment}</span>
          </>
        }
      >
        <RunNow chain={found.data} primary />
      </PageHead>
      <Order services={found.data.services} />
      <Times chain={found.data} />
      <h2>{t('runs')}</h2>
      <Runs runs={runs.data} error={runs.error} retry={() => void runs.refetch()} />
      <h2 className="only-wide">{t('picture')}</h2>
      <Picture version={version} />
    </div>
  );
}
