import { place } from '../../api/rights';
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

/** Of a form, or of a part of it: what of its schema is looked at. */
export interface Part {
  key?: string;
  disabled?: boolean;
  readonly?: boolean;
  values?: { value: string }[];
  components?: Part[];
}

/** Keys that a person fills in: what is only shown does not go back. */
export const answerKeys = (form: Part): string[] => [
  ...(form.key && !form.disabled && !form.readonly ? [form.key] : []),
  ...(form.components ?? []).flatMap(answerKeys),
];

export const answers = (form: Part, data: Record<string, unknown>) =>
  Object.fromEntries(
    answerKeys(form).flatMap((key) => (data[key] === undefined || data[key] === null ? [] : [[key, data[key]]])),
  );

const decides = ({ key, values }: Part) =>
  key === 'decision' && values?.every(({ value }) => value === 'approve' || value === 'reject');

/** The form for those whose decision is the button that they press. */
export const withoutDecision = (form: Part): Part => ({
  ...form,
  ...(form.components && { components: form.components.filter((it) => !decides(it)).map(withoutDecision) }),
});

/** Whoever is told no wants to know why, where the form has room for it. */
export const lacksReason = (form: Part, typed: Record<string, unknown>) =>
  typed.decision === 'reject' && answerKeys(form).includes('note') && !String(typed.note ?? '').trim();

/** Where the right to decide must be; a task whose subject is not known is left to the server. */
export const placeOf = ({ subject }: Task) =>
  subject ? place(subject.project, subject.service, subject.environment) : undefined;
