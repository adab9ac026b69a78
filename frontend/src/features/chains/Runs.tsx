import { hasEnded } from '../../api/live';
import type { ChainRun } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { EmptyState } from '../../ui/EmptyState';
import { type Column, ResourceTable } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { duration } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

export function Took({ run }: { run: ChainRun }) {
  const now = useNow(1000, !hasEnded(run.state));
  if (!run.startedAt) return <span className="quiet">–</span>;
  return (
    <span className="digits">
      {duration((run.endedAt ? Date.parse(run.endedAt) : now) - Date.parse(run.startedAt))}
    </span>
  );
}

/** The runs of one chain, newest first. */
export function Runs(props: { runs: ChainRun[] | undefined; error: unknown; retry: () => void }) {
  const t = useTexts();
  const words = useWords();
  const columns: Column<ChainRun>[] = [
    {
      key: 'id',
      title: t('runTitle'),
      sort: (it) => Number(it.id),
      render: (it) => (
        <To path={`/chains/-/${it.id}`}>
          <strong>#{it.id}</strong>
        </To>
      ),
    },
    {
      key: 'state',
      title: words('state'),
      render: (it) => (
        <div className="reason" title={it.reason ?? undefined}>
          <StatusTag state={it.state} />
          <div className="quiet">{it.reason}</div>
        </div>
      ),
    },
    { key: 'started', title: t('started'), sort: (it) => it.queuedAt, render: (it) => <Ago time={it.queuedAt} /> },
    { key: 'took', title: t('took'), wide: true, render: (it) => <Took run={it} /> },
    {
      key: 'by',
      title: t('by'),
      wide: true,
      render: (it) => (
        <div className="reason">
          {t('trigger', { who: it.startedBy, trigger: it.trigger })}
          {it.note && <div className="quiet">{it.note}</div>}
        </div>
      ),
    },
  ];
  return (
    <ResourceTable
      label={t('runs')}
      rows={props.runs}
      columns={columns}
      rowKey={(it) => it.id}
      error={props.error}
      retry={props.retry}
      empty={<EmptyState title={t('noRun')} />}
    />
  );
}
