import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useShippedName } from '../../ui/shipped';
import { To } from '../../ui/To';
import { duration } from '../../ui/time';
import { GLYPH } from './marks';
import { isSelected, type Row, took } from './rows';
import { useTexts } from './texts';

interface Props {
  rows: Row[];
  now: number;
  selected: string;
  focus: string | undefined;
  onSelect: (id: string) => void;
}

/** What the diagram shows, for keyboards and screen readers: arrows move, Enter selects, Escape clears. */
export function StepList({ rows, now, selected, focus, onSelect }: Props) {
  const t = useTexts();
  const shipped = useShippedName();
  const list = useRef<HTMLOListElement>(null);
  const shown = selected || focus;
  useEffect(() => {
    const box = list.current;
    const item = shown && box?.querySelector<HTMLElement>(`[data-step="${CSS.escape(shown)}"]`);
    // not scrollIntoView: on a narrow screen that would move the whole page
    if (box && item) box.scrollTop = item.offsetTop - box.offsetTop - (box.clientHeight - item.offsetHeight) / 2;
  }, [shown]);
  const onKeyDown = (event: KeyboardEvent) => {
    const way = { ArrowDown: 1, ArrowUp: -1, Home: -rows.length, End: rows.length }[event.key];
    if (!way) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[Math.min(all.length - 1, Math.max(0, at + way))]?.focus();
  };
  const longest = Math.max(1000, ...rows.map((row) => took(row.steps, now) ?? 0));
  return (
    <ol className="steps" aria-label={t('steps')} ref={list} onKeyDown={onKeyDown}>
      {rows.map((row) => {
        const chosen = isSelected(row, selected);
        return (
          <li key={row.id} data-step={row.id} data-mark={row.mark ?? 'none'} className={row.forward ? '' : 'back'}>
            <button type="button" aria-pressed={chosen} onClick={() => onSelect(row.id === selected ? '' : row.id)}>
              <span className={`mark ${row.mark ?? 'none'}`} aria-hidden="true">
                {row.mark ? GLYPH[row.mark] : '–'}
              </span>
              <span className="step-name">
                {shipped(row.name)}
                <span className="sr"> {row.mark ? t(row.mark) : t('notReached')}</span>
                <Servers row={row} />
                <Attempts row={row} />
              </span>
              <Times row={row} now={now} longest={longest} />
            </button>
            {row.task && (
              <p className="asks">
                <span aria-hidden="true">{t('waiting')} · </span>
                <To path={`/tasks/${row.task}`} label={t('answer.of', { name: shipped(row.name) })}>
                  {t('answer')} →
                </To>
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Servers({ row }: { row: Row }) {
  const t = useTexts();
  const servers = [...new Set(row.steps.flatMap((step) => step.server ?? []))];
  if (servers.length === 0) return null;
  return <span className="quiet"> {t('onServer', { server: servers.join(', ') })}</span>;
}

function Attempts({ row }: { row: Row }) {
  const t = useTexts();
  const tries = Math.max(0, ...row.steps.map((step) => step.attempts));
  if (tries < 2) return null;
  const next = row.steps.find((step) => step.nextAttemptAt)?.nextAttemptAt;
  return (
    <span className="tries">
      {' '}
      {t('attempt', { count: tries, most: row.maxAttempts })}
      {next && ` · ${t('nextAt', { time: new Date(next).toLocaleTimeString() })}`}
    </span>
  );
}

function Times({ row, now, longest }: { row: Row; now: number; longest: number }) {
  const t = useTexts();
  const ms = took(row.steps, now);
  const usual = row.usualSeconds === undefined ? undefined : row.usualSeconds * 1000;
  const slower = ms !== undefined && usual !== undefined && ms > usual * 1.5 + 1000 ? ms - usual : undefined;
  const open = !row.mark || row.mark === 'running' || row.mark === 'retrying'; // afterwards the usual is in the timeline
  return (
    <span className="step-times">
      <span className="digits">{ms === undefined ? '' : duration(ms)}</span>
      <span className="bar" aria-hidden="true">
        {ms !== undefined && ms >= longest / 50 && (
          <i className={row.mark} style={{ width: `${(100 * ms) / longest}%` }} />
        )}
      </span>
      {slower !== undefined && <span className="tries tiny">{t('slower', { time: duration(slower) })}</span>}
      {open && usual !== undefined && <span className="quiet tiny">{t('usual', { time: duration(usual) })}</span>}
    </span>
  );
}
