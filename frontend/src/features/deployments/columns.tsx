import { hasEnded } from '../../api/live';
import type { Deployment } from '../../api/types';
import { Ago } from '../../ui/Ago';
import type { Column } from '../../ui/ResourceTable';
import { StatusTag } from '../../ui/StatusTag';
import { To } from '../../ui/To';
import { duration } from '../../ui/time';
import { useNow } from '../../ui/useNow';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

const began = (one: Deployment) => one.startedAt ?? one.queuedAt;

function Took({ deployment }: { deployment: Deployment }) {
  const { startedAt, endedAt, state } = deployment;
  const now = useNow(1000, !hasEnded(state));
  if (!startedAt) return <span className="quiet">–</span>;
  return <span className="digits">{duration((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt))}</span>;
}

export function useColumns(): Column<Deployment>[] {
  const t = useTexts();
  const words = useWords();
  return [
    {
      key: 'what',
      title: t('what'),
      sort: (one) => Number(one.id),
      render: (one) => (
        <div className="what">
          <To path={`/deployments/${one.id}`}>
            <strong>
              {one.project}/<wbr />
              {one.service}
            </strong>{' '}
            #{one.id}
          </To>
          <div className="quiet">{words(one.kind as 'deploy')}</div>
        </div>
      ),
    },
    {
      key: 'env',
      title: words('environment'),
      sort: (one) => one.environment ?? '',
      render: (one) => one.environment ?? '–',
    },
    {
      key: 'state',
      title: words('state'),
      sort: (one) => one.state,
      render: (one) => (
        <div className="reason" title={one.reason ?? undefined}>
          <StatusTag state={one.state} />
          <div className="quiet">
            {one.queuePosition != null ? t('position', { count: one.queuePosition }) : one.reason}
          </div>
        </div>
      ),
    },
    {
      key: 'release',
      title: words('release'),
      sort: (one) => one.release ?? 0,
      render: (one) => (
        <div>
          {one.release ?? '–'}
          {one.previousRelease != null && <div className="quiet">{t('from', { release: one.previousRelease })}</div>}
        </div>
      ),
    },
    { key: 'started', title: t('started'), sort: began, render: (one) => <Ago time={began(one)} /> },
    { key: 'took', title: t('took'), wide: true, render: (one) => <Took deployment={one} /> },
    {
      key: 'by',
      title: t('by'),
      wide: true,
      sort: (one) => one.startedBy,
      render: (one) => (
        <div className="reason">
          {t('trigger', { who: one.startedBy, trigger: one.trigger })}
          {one.note && <div className="quiet">{one.note}</div>}
        </div>
      ),
    },
  ];
}
