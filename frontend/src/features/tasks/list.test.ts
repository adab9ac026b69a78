import { expect, it } from 'vitest';
import { answers, choose, dataOf, lacksReason, neighbour, placeOf, withoutDecision } from './list';
import type { Task } from './queries';

const HOUR = 3600_000;
const now = Date.parse('2026-01-01T12:00:00Z');
const task = (id: string, hours: number, more: Partial<Task> = {}): Task => ({
  id,
  deployment: id,
  element: 'approve',
  name: 'Approve',
  groups: [],
  handed: [],
  mayHandOver: false,
  since: new Date(now - hours * HOUR).toISOString(),
  ...more,
});
const prod = {
  project: 'shop',
  service: 'api',
  environment: 'prod',
  wanted: { release: 7 },
  start: 1,
  keep: 0,
  remove: 0,
  changes: [],
};
const all = [task('new', 1), task('old', 9, { assignee: 'ann' }), task('prod', 2, { subject: prod })];
const ids = (tasks: Task[]) => tasks.map((it) => it.id);

it('shows first who waits longest, and what the filter asks for', () => {
  expect(ids(choose(all, 'all', 'ann', now))).toEqual(['old', 'prod', 'new']);
  expect(ids(choose(all, 'mine', 'ann', now))).toEqual(['old']);
  expect(ids(choose(all, 'open', 'ann', now))).toEqual(['prod', 'new']);
  expect(ids(choose(all, 'production', 'ann', now))).toEqual(['prod']);
  expect(ids(choose(all, 'late', 'ann', now))).toEqual(['old']);
});

it('goes to the next and the one before, and stays inside', () => {
  expect(neighbour(all, undefined, 1)?.id).toBe('new');
  expect(neighbour(all, 'new', 1)?.id).toBe('old');
  expect(neighbour(all, 'new', -1)?.id).toBe('new');
  expect(neighbour(all, 'prod', 1)?.id).toBe('prod');
  expect(neighbour([], 'x', 1)).toBeUndefined();
});

it('sends back only what the form asks for', () => {
  const form = {
    components: [{ key: 'image', readonly: true }, { components: [{ key: 'decision' }, { key: 'note' }] }],
  };
  const data = { ...dataOf(all[2] as Task), decision: 'approve', note: null, image: 'x' };
  expect(answers(form, data)).toEqual({ decision: 'approve' });
});

it('asks whoever rejects for a reason, where the form has room for one', () => {
  const form = {
    components: [{ key: 'decision', values: [{ value: 'approve' }, { value: 'reject' }] }, { key: 'note' }],
  };
  expect(lacksReason(form, { decision: 'reject', note: ' ' })).toBe(true);
  expect(lacksReason(form, { decision: 'reject', note: 'not today' })).toBe(false);
  expect(lacksReason(form, { decision: 'approve' })).toBe(false);
  expect(lacksReason({ components: [{ key: 'decision' }] }, { decision: 'reject' })).toBe(false);
});

it('leaves the decision to the buttons only where it is what the buttons say', () => {
  const values = [{ value: 'approve' }, { value: 'reject' }];
  const nested = { components: [{ components: [{ key: 'decision', values }, { key: 'note' }] }] };
  expect(withoutDecision(nested)).toEqual({ components: [{ components: [{ key: 'note' }] }] });
  const own = { components: [{ key: 'decision', values: [...values, { value: 'later' }] }] };
  expect(withoutDecision(own)).toEqual(own);
});

it('looks for the right to decide at the place that is decided about', () => {
  expect(placeOf(task('1', 1, { subject: prod }))).toBe('shop/api@prod');
  expect(placeOf(task('1', 1))).toBeUndefined();
});
