import './live.css';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useParams } from 'react-router';
import { hasEnded } from '../../api/live';
import { tasksQuery } from '../../api/queries';
import type { Deployment } from '../../api/types';
import { Diagram } from '../../bpmn/LazyDiagram';
import { ErrorState } from '../../ui/ErrorState';
import { PageHead } from '../../ui/PageHead';
import { PageTabs } from '../../ui/PageTabs';
import { useNow } from '../../ui/useNow';
import { useReady } from '../../ui/useReady';
import { useView } from '../../ui/useView';
import { useWide } from '../../ui/useWide';
import { useWords } from '../../ui/words';
import { Actions } from './Actions';
import { withAsks } from './asks';
import { LogTab } from './LogTab';
import { picture } from './marks';
import { focusOf, isSelected, progress, rowsOf } from './rows';
import { StepList } from './StepList';
import { Summary } from './Summary';
import { useTexts } from './texts';
import { useAnnounce } from './useAnnounce';
import { useLive } from './useLive';
import { useStepNames } from './useStepNames';
import { withWaits } from './waits';
import { whatBecame } from './wrong';

const CommandsTab = lazy(async () => ({ default: (await import('./CommandsTab')).CommandsTab }));
const Failure = lazy(() => import('./Failure'));
const FactsTab = lazy(async () => ({ default: (await import('./FactsTab')).FactsTab }));
const GanttTab = lazy(async () => ({ default: (await import('./GanttTab')).GanttTab }));

const TABS = ['log', 'commands', 'gantt', 'deploys'] as const;

export default function LivePage() {
  const { id = '' } = useParams();
  const words = useWords();
  const live = useLive(id);
  const { found, xml } = live;
  useReady(found.isError || (found.isSuccess && !xml.isLoading));
  if (found.isError && !found.data) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return <p className="splash">{words('loading')} …</p>;
  return <Live key={id} found={found.data} live={live} />;
}

function Live({ found, live }: { found: Deployment; live: ReturnType<typeof useLive> }) {
  const t = useTexts();
  const deployment = useStepNames(found);
  const wide = useWide(900);
  const [view, change] = useView('step', 'tab');
  const { xml, model, log } = live;
  const ended = hasEnded(deployment.state);
  const now = useNow(1000, !ended);
  const waits = deployment.state === 'WAITING_APPROVAL';
  const tasks = useQuery({ ...tasksQuery, enabled: waits }).data;
  const rows = useMemo(() => {
    const own = waits ? tasks?.filter((task) => task.deployment === deployment.id) : [];
    const all = withAsks(rowsOf(deployment, model), model, own ?? [], deployment.state);
    return withWaits(all, model, deployment.state);
  }, [deployment, model, tasks, waits]);
  const shown = useMemo(() => model && picture(model, rows, now, ended), [model, rows, now, ended]);
  const { done, all } = progress(rows, deployment.state === 'SUCCEEDED');
  const focus = deployment.state === 'SUCCEEDED' ? undefined : focusOf(rows);
  const selected = view.step;
  const tab = TABS.find((key) => key === view.tab) ?? 'log';
  const select = (step: string) =>
    change({ step: step && rows.some((row) => isSelected(row, step)) ? step : undefined });
  const some = rows.filter((row) => isSelected(row, selected));
  const chosen = some.flatMap((row) => row.steps.map((step) => step.id)).join(',');
  const steps = useMemo(() => (selected ? new Set(chosen.split(',').filter(Boolean)) : undefined), [selected, chosen]);
  const failed = deployment.steps?.find((step) => step.state === 'FAILED')?.id;
  const what = `${deployment.project}/${deployment.service}`;
  const said = useAnnounce(rows, done, all);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !document.querySelector('[role=dialog]')) change({ step: undefined });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [change]);

  const glyph = ended ? (deployment.state === 'SUCCEEDED' ? '✓' : '✗') : '▶';
  return (
    <div className="live-page" data-state={deployment.state}>
      <PageHead
        tab={`${glyph} ${all > 0 ? t('tab', { done, all, what }) : what}`}
        title={
          <>
            {what} {deployment.environment && <span>→ {deployment.environment}</span>}{' '}
            <span className="quiet">#{deployment.id}</span>
          </>
        }
      >
        <Actions deployment={deployment} />
      </PageHead>
      <Summary deployment={deployment} now={now} done={done} all={all} />
      <p className="sr" aria-live="polite">
        {said}
      </p>
      <Suspense>
        {whatBecame(deployment.state) && <Failure deployment={deployment} log={log} onSelect={select} />}
      </Suspense>
      <div className="live-main">
        {wide && (
          <div className="live-diagram">
            {xml.data && shown ? (
              <Diagram
                xml={xml.data}
                label={t('diagram', { model: deployment.model.key })}
                marks={shown.marks}
                taken={shown.taken}
                selected={some[0]?.drawnAt === selected || !some[0] ? selected : (some[0]?.drawnAt ?? '')}
                focus={focus?.drawnAt}
                onSelect={select}
              />
            ) : xml.isError ? (
              <ErrorState error={xml.error} retry={() => void xml.refetch()} />
            ) : (
              <p className="quiet centred">{t('noDiagram')}</p>
            )}
          </div>
        )}
        <StepList rows={rows} now={now} selected={selected} focus={focus?.id} onSelect={select} />
      </div>
      <div className="live-lower">
        {some.length > 0 && (
          <p className="only">
            {t('onlyStep', {
              step: some.length === 1 ? some[0]?.name : (model?.nodes.get(selected)?.name ?? some[0]?.name),
            })}{' '}
            <Button size="small" onClick={() => select('')}>
              {t('showAll')}
            </Button>
          </p>
        )}
        <PageTabs label={t('parts')} tabs={TABS.map((key) => ({ key, label: t(key) }))} active={tab} own={[]} />
        <div className="live-part">
          <Suspense>
            {tab === 'log' && (
              <LogTab deployment={deployment.id} log={log} ended={ended} steps={steps} failed={failed} />
            )}
            {tab === 'commands' && <CommandsTab rows={some.length > 0 ? some : rows} />}
            {tab === 'gantt' && <GanttTab deployment={deployment} now={now} />}
            {tab === 'deploys' && <FactsTab deployment={deployment} />}
          </Suspense>
        </div>
      </div>
    </div>
  );
}
