import type { Deployment, Step } from '../../api/types';
import type { Mark } from '../../bpmn/diagram';
import { type Model, within } from '../../bpmn/model';

/** One element of the model in the list: all that ran of it, on whatever server. */
export interface Row {
  id: string;
  name: string;
  /** The element of the drawing: its own, or the call activity through which it was reached. */
  drawnAt: string;
  /** All that selecting selects it: itself, and what it is drawn in. */
  paths: string[];
  forward: boolean;
  steps: Step[];
  mark: Mark | undefined;
  usualSeconds: number | undefined;
  maxAttempts: number;
  /** No step: a time or a message that is awaited. */
  waits?: boolean;
  /** A person is asked by this task of the inbox. */
  task?: string | undefined;
}

const GRAVITY: Mark[] = ['failed', 'retrying', 'running', 'waiting', 'undone', 'skipped', 'completed'];

export const worst = (marks: Mark[]): Mark | undefined => GRAVITY.find((mark) => marks.includes(mark));

export function stepMark(step: Step, undoes: boolean): Mark {
  if (step.state === 'RUNNING') return step.nextAttemptAt ? 'retrying' : 'running';
  if (step.state === 'COMPLETED') return undoes ? 'undone' : 'completed';
  if (step.state === 'FAILED') return 'failed';
  return step.state === 'UNDONE' ? 'undone' : 'skipped';
}

/** A rolled-out step that waits as an incident has failed in its own record: another attempt replaces that. */
export function rowsOf(deployment: Deployment, model: Model | undefined): Row[] {
  const steps = deployment.steps ?? [];
  const elements = deployment.outlook?.elements ?? [];
  const call = takenCall(steps, deployment);
  const known = elements.filter((element) => element.callActivity == null || element.callActivity === call);
  const rows = new Map<string, Row>();
  const row = (id: string, name: string, drawnAt: string, forward: boolean, usual?: number | null, most = 3): Row => ({
    id,
    name,
    drawnAt,
    paths: [...new Set([id, ...(model ? within(model, drawnAt) : [drawnAt])])],
    forward,
    steps: [],
    mark: undefined,
    usualSeconds: usual ?? undefined,
    maxAttempts: most,
  });
  for (const it of known)
    rows.set(it.id, row(it.id, it.name, it.callActivity ?? it.id, it.forward, it.usualSeconds, it.maxAttempts));
  for (const step of steps) {
    const found = rows.get(step.elementId) ?? row(step.elementId, step.name, step.elementId, true);
    found.steps.push(step);
    rows.set(step.elementId, found);
  }
  for (const one of rows.values()) {
    const undoes = model?.nodes.get(one.id)?.undoes != null;
    one.mark = worst(one.steps.map((step) => stepMark(step, undoes)));
  }
  const forward = [...rows.values()].filter((one) => one.forward);
  const back = [...rows.values()].filter((one) => !one.forward && one.steps.length > 0);
  return [...forward, ...back.sort((a, b) => begun(a) - begun(b))];
}

const begun = (row: Row) => Math.min(...row.steps.map((step) => Date.parse(step.startedAt)));

/** Of several ways to a release at most one is taken: the one that knows the most of the steps that ran. */
function takenCall(steps: Step[], deployment: Deployment): string | undefined {
  const ran = new Set(steps.map((step) => step.elementId));
  const count = new Map<string, number>();
  for (const { id, callActivity } of deployment.outlook?.elements ?? [])
    if (callActivity != null && ran.has(id)) count.set(callActivity, (count.get(callActivity) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Done of all that lead to success; after it, what did not run was not needed. */
export function progress(rows: Row[], succeeded = false): { done: number; all: number } {
  const way = rows.filter((row) => row.forward && !row.waits && (row.mark || !succeeded));
  const done = way.filter((row) => row.mark === 'completed' || row.mark === 'skipped').length;
  return { done, all: way.length };
}

export const isSelected = (row: Row, selected: string) => selected !== '' && row.paths.includes(selected);

/** From the first begin to the last end, over all servers. */
export function took(steps: Step[], now: number): number | undefined {
  if (steps.length === 0) return undefined;
  const start = Math.min(...steps.map((step) => Date.parse(step.startedAt)));
  const end = Math.max(...steps.map((step) => (step.endedAt ? Date.parse(step.endedAt) : now)));
  return Math.max(0, end - start);
}

/** What one looks at first: what failed, else what runs, else what ran last. */
export function focusOf(rows: Row[]): Row | undefined {
  const ran = rows.filter((row) => row.mark);
  const by = (...marks: (Mark | undefined)[]) => ran.find((row) => marks.includes(row.mark));
  return by('running', 'retrying', 'waiting') ?? by('failed') ?? ran.at(-1);
}
