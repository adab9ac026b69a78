import { Button } from 'antd';
import { useMemo, useSyncExternalStore } from 'react';
import type { Deployment } from '../../api/types';
import { Actions } from './Actions';
import { LogRow } from './LogRow';
import { type LogStore, viewOf } from './log-store';
import { useTexts } from './texts';
import { whatBecame } from './wrong';

const LAST = 20;
const toEnd = (box: HTMLElement | null) => {
  if (box) box.scrollTop = box.scrollHeight;
};

/** What failed, why, its last lines, and what one most likely does next. It stays until one leaves. */
export default function Failure(props: { deployment: Deployment; log: LogStore; onSelect: (id: string) => void }) {
  const { deployment, log, onSelect } = props;
  const t = useTexts();
  const version = useSyncExternalStore(log.subscribe, log.version);
  const steps = deployment.steps ?? [];
  const failed = steps.find((step) => step.state === 'FAILED');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges are changed in place, the version tells
  const view = useMemo(() => viewOf(log.known, new Set(failed ? [failed.id] : [])), [log, failed?.id, version]);
  const became = whatBecame(deployment.state);
  const from = Math.max(0, view.count - LAST);
  const lines = Array.from({ length: view.count - from }, (_, index) => view.lineAt(from + index));
  return (
    <section className="failure" aria-labelledby="failure-title">
      <div>
        <h2 id="failure-title">{failed ? t('failedTitle', { step: failed.name }) : t('failedNowhere')}</h2>
        <p className="failure-reason">{deployment.reason ?? failed?.error}</p>
        {became && <p>{t(became)}</p>}
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
