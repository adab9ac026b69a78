import { isProduction } from '../../ui/environment';
import type { Task } from './queries';

export const FILTERS = ['all', 'mine', 'open', 'production', 'late'] as const;
export type FilterName = (typeof FILTERS)[number];

const LATE_MS = 4 * 3600_000;

export const isLate = (task: Task, now: number) => now - Date.parse(task.since) > LATE_MS;

/** Who waits longest comes first. */
export function choose(tasks: Task[], filter: FilterName, user: string | null | undefined, now: number): Task[] {
  const fits: Record<FilterName, (task: Task) => boolean> = {
    all: () => true,
    mine: (task) => task.assignee === user,
    open: (task) => task.assignee == null,
    production: (task) => isProduction(task.subject?.environment),
    late: (task) => isLate(task, now),
  };
  return tasks.filter(fits[filter]).sort((a, b) => Date.parse(a.since) - Date.parse(b.since));
}

/** The one `step` places further, staying inside; from nothing to the first. */
export function neighbour(tasks: Task[], id: string | undefined, step: 1 | -1): Task | undefined {
  const at = tasks.findIndex((task) => task.id === id);
  return tasks[at < 0 ? 0 : Math.min(tasks.length - 1, Math.max(0, at + step))];
}

/** What the form shows of the deployment; only fields it knows go back to the server. */
export function dataOf(task: Task): Record<string, unknown> {
  const { subject } = task;
  return {
    deployment: task.deployment,
    project: subject?.project,
    service: subject?.service,
    environment: subject?.environment,
    release: subject?.wanted.release,
    image: subject?.wanted.image ?? '',
    revision: subject?.wanted.revision ?? '',
  };
}

interface Component {
  key?: string;
  disabled?: boolean;
  readonly?: boolean;
  components?: Component[];
}

/** Keys that a person fills in: what is only shown does not go back. */
export const answerKeys = (form: Component): string[] => [
  ...(form.key && !form.disabled && !form.readonly ? [form.key] : []),
  ...(form.components ?? []).flatMap(answerKeys),
];

export const answers = (form: Component, data: Record<string, unknown>) =>
  Object.fromEntries(
    answerKeys(form).flatMap((key) => (data[key] === undefined || data[key] === null ? [] : [[key, data[key]]])),
  );
