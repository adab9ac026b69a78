import { Button } from 'antd';
import { useMemo, useSyncExternalStore } from 'react';
import type { Deployment } from '../../api/types';
import { Actions } from './Actions';
import { LogRow } from './LogRow';
import { type LogStore, viewOf } from './log-store';
import { useTexts } from './texts';

const LAST = 20;
const SAYS = {
  INCIDENT: 'incident',
  ROLLED_BACK: 'rolledBack',
  ROLLING_BACK: 'rolledBack',
  FAILED: 'failedEarly',
  CANCELLED: 'cancelled',
} as const;

export const lastLineOf = (log: LogStore, step: string | undefined): number => {
  const last = log.known.findLast((range) => range.step === step);
  return last ? last.from + last.lines - 1 : 0;
};

const toEnd = (box: HTMLElement | null) => {
  if (box) box.scrollTop = box.scrollHeight;
};

/** What failed, why, its last lines, and what one most likely does next. It stays until one leaves. */
export function Failure(props: { deployment: Deployment; log: LogStore; onSelect: (id: string) => void }) {
  const { deployment, log, onSelect } = props;
  const t = useTexts();
  const version = useSyncExternalStore(log.subscribe, log.version);
  const steps = deployment.steps ?? [];
  const failed = steps.find((step) => step.state === 'FAILED');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges are changed in place, the version tells
  const view = useMemo(() => viewOf(log.known, new Set(failed ? [failed.id] : [])), [log, failed?.id, version]);
  const says = SAYS[deployment.state as keyof typeof SAYS];
  if (!says || deployment.state === 'ROLLING_BACK') return null;
  const from = Math.max(0, view.count - LAST);
  const lines = Array.from({ length: view.count - from }, (_, index) => view.lineAt(from + index));
  return (
    <section className="failure" aria-labelledby="failure-title">
      <div>
        <h2 id="failure-title">{failed ? t('failedTitle', { step: failed.name }) : t('failedNowhere')}</h2>
        <p className="failure-reason">{deployment.reason ?? failed?.error}</p>
        <p>{t(says)}</p>
        <div className="inline">
          <Actions deployment={deployment} few />
          {failed && <Button onClick={() => onSelect(failed.elementId)}>{t('showInLog')}</Button>}
        </div>
      </div>
      {lines.length > 0 && (
        <details open>
          <summary>{t('last20')}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it by keys */}
          <section className="log wrap" aria-label={t('last20')} tabIndex={0} ref={toEnd}>
            {lines.map((number) => (
              <LogRow key={number} number={number} line={log.line(number)} times={false} search="" target={false} />
            ))}
          </section>
        </details>
      )}
    </section>
  );
}
