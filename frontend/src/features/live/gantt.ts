import type { Deployment } from '../../api/types';
import type { Mark } from '../../bpmn/diagram';
import { stepMark } from './rows';

export interface Bar {
  /** Per cent of the whole width. */
  left: number;
  width: number;
  ms: number;
}

export interface GanttRow {
  key: string;
  name: string;
  server: string | undefined;
  mark: Mark;
  bar: Bar;
  /** The same step in the run before. */
  before: Bar | undefined;
}

export interface Gantt {
  /** Of the longer one, in milliseconds. */
  total: number;
  rows: GanttRow[];
}

interface Span {
  start: number;
  end: number;
}

const zero = (run: Deployment) =>
  Math.min(Date.parse(run.startedAt ?? run.queuedAt), ...(run.steps ?? []).map((step) => Date.parse(step.startedAt)));

function spans(run: Deployment, now: number): Map<string, Span> {
  const from = zero(run);
  return new Map(
    (run.steps ?? []).map((step) => [
      `${step.elementId} ${step.server ?? ''}`,
      { start: Date.parse(step.startedAt) - from, end: (step.endedAt ? Date.parse(step.endedAt) : now) - from },
    ]),
  );
}

/** Both runs begin at the left edge, so that what is longer is seen as longer. */
export function ganttOf(run: Deployment, before: Deployment | undefined, now: number): Gantt {
  const mine = spans(run, now);
  const theirs = before ? spans(before, now) : new Map<string, Span>();
  const total = Math.max(1, ...[...mine.values(), ...theirs.values()].map((span) => span.end));
  const bar = (span: Span): Bar => ({
    left: (100 * Math.max(0, span.start)) / total,
    width: (100 * Math.max(0, span.end - span.start)) / total,
    ms: Math.max(0, span.end - span.start),
  });
  const rows = (run.steps ?? []).map((step) => {
    const key = `${step.elementId} ${step.server ?? ''}`;
    const old = theirs.get(key);
    return {
      key: step.id,
      name: step.name,
      server: step.server ?? undefined,
      mark: stepMark(step, false),
      bar: bar(mine.get(key) ?? { start: 0, end: 0 }),
      before: old && bar(old),
    };
  });
  return { total, rows };
}
