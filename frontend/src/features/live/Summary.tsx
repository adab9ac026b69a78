import type { Deployment } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { StatusTag } from '../../ui/StatusTag';
import { absolute, duration } from '../../ui/time';
import { useWords } from '../../ui/words';
import { useTexts } from './texts';

interface Props {
  deployment: Deployment;
  now: number;
  done: number;
  all: number;
}

/** The line under the heading: state, time against the usual time, what, who. */
export function Summary({ deployment, now, done, all }: Props) {
  const t = useTexts();
  const words = useWords();
  const { state, startedAt, endedAt, release, revision, startedBy, trigger, queuePosition, queuedAt, note } =
    deployment;
  const usual = deployment.outlook?.forecastSeconds;
  const ms = startedAt && (endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt);
  return (
    <div className="summary">
      <StatusTag state={state} />
      {deployment.waitsUntil && <span>{t('waitsUntil', { time: absolute(deployment.waitsUntil) })}</span>}
      {queuePosition != null && <span>{t('queue', { count: queuePosition })}</span>}
      {ms && (
        <span className="digits">
          {duration(ms)}{' '}
          {usual != null && <span className="quiet">({t('usual', { time: duration(usual * 1000) })})</span>}
        </span>
      )}
      {all > 0 && !endedAt && (
        <span className="inline">
          <progress value={done} max={all} aria-label={t('progress', { done, all })} />
          <span className="digits">
            {done}/{all}
          </span>
        </span>
      )}
      {release != null && (
        <span>
          {words('release')} {release}
          {revision && <code> {revision.slice(0, 10)}</code>}
        </span>
      )}
      <span className="quiet">
        {words(deployment.kind as 'deploy')} · {t('by', { who: startedBy, trigger })} ·{' '}
        <Ago time={startedAt ?? queuedAt} />
      </span>
      {state === 'WAITING_WINDOW' && deployment.reason && <span className="note">{deployment.reason}</span>}
      {deployment.override && (
        <span className="note">
          {t('overridden', { who: deployment.override.by, reason: deployment.override.reason })}
        </span>
      )}
      {note && <span className="note">“{note}”</span>}
    </div>
  );
}
