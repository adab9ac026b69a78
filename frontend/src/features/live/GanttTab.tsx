import { useQuery } from '@tanstack/react-query';
import { deploymentQuery, deploymentsQuery } from '../../api/queries';
import type { Deployment } from '../../api/types';
import { To } from '../../ui/To';
import { duration } from '../../ui/time';
import { ganttOf } from './gantt';
import { GLYPH } from './marks';
import { useTexts } from './texts';

/** The last run of the same service and environment that succeeded before this one. */
export function useBefore(deployment: Deployment): Deployment | undefined {
  const { project, service, environment, kind, id } = deployment;
  const all = useQuery(
    deploymentsQuery({ project, service, environment: environment ?? undefined, state: 'SUCCEEDED', limit: 50 }),
  );
  const last = all.data?.find((it) => it.kind === kind && Number(it.id) < Number(id));
  return useQuery({ ...deploymentQuery(last?.id ?? ''), enabled: last !== undefined, staleTime: 60_000 }).data;
}

/** Every step as a bar; under it, thin, how it was the last time. */
export function GanttTab({ deployment, now }: { deployment: Deployment; now: number }) {
  const t = useTexts();
  const before = useBefore(deployment);
  const { total, rows } = ganttOf(deployment, before, now);
  const began = before?.startedAt ? Date.parse(before.startedAt) : 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys
    <section className="gantt" aria-label={t('gantt')} tabIndex={0}>
      <p className="quiet">
        {before?.endedAt ? (
          <To path={`/deployments/${before.id}`}>
            {t('before', { id: before.id, time: duration(Date.parse(before.endedAt) - began) })}
          </To>
        ) : (
          t('noBefore')
        )}
      </p>
      <div className="gantt-axis" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <span key={part}>{duration(part * total)}</span>
        ))}
      </div>
      <ol>
        {rows.map(({ key, name, server, mark, bar, before: old }) => (
          <li key={key}>
            <span className="gantt-name">
              <span className={`mark ${mark}`} aria-hidden="true">
                {GLYPH[mark]}
              </span>{' '}
              {name} <span className="quiet">{server}</span>
            </span>
            <span className="gantt-track" aria-hidden="true">
              <i className={mark} style={{ left: `${bar.left}%`, width: `max(3px, ${bar.width}%)` }} />
              {old && <i className="old" style={{ left: `${old.left}%`, width: `max(3px, ${old.width}%)` }} />}
            </span>
            <span className="gantt-time digits">
              {duration(bar.ms)} {old && <span className="quiet tiny">{t('last', { time: duration(old.ms) })}</span>}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
