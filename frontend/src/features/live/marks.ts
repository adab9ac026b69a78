import type { Mark, Marks } from '../../bpmn/diagram';
import { takenFlows } from '../../bpmn/flows';
import { type Model, within } from '../../bpmn/model';
import { duration } from '../../ui/time';
import { type Row, took, worst } from './rows';

export const GLYPH: Record<Mark, string> = {
  completed: '✓',
  running: '●',
  waiting: '‖',
  retrying: '↻',
  failed: '✗',
  undone: '↶',
  skipped: '⤼',
};

export interface Picture {
  marks: Marks;
  taken: Set<string>;
}

/** Glyph, attempt, servers, duration: "✓ 2/3 4.2s", "↻ 2/3". */
export function badge(row: { mark: Mark; steps: Row['steps']; maxAttempts: number }, now: number): string {
  const { mark, steps } = row;
  const tries = Math.max(0, ...steps.map((step) => step.attempts));
  const words = [GLYPH[mark]];
  if (mark === 'retrying' || (mark === 'running' && tries > 1)) words.push(`${tries}/${row.maxAttempts}`);
  const servers = new Set(steps.map((step) => step.server).filter(Boolean)).size;
  if (servers > 1) {
    const done = steps.filter((step) => step.state !== 'RUNNING').length;
    words.push(done === steps.length ? `×${servers}` : `${done}/${servers}`);
  }
  const ms = took(steps, now);
  if (ms !== undefined) words.push(duration(ms));
  return words.join(' ');
}

/** What the drawing shows. Elements that are drawn elsewhere count for the call activity, and all for what holds them. */
export function picture(model: Model, rows: Row[], now: number, ended = false): Picture {
  const marks: Marks = {};
  const drawn = new Map<string, Row[]>();
  for (const row of rows) if (row.mark) drawn.set(row.drawnAt, [...(drawn.get(row.drawnAt) ?? []), row]);
  for (const [id, some] of drawn) {
    const mark = worst(some.flatMap((row) => row.mark ?? []));
    if (!mark) continue;
    const steps = some.flatMap((row) => row.steps);
    const most = Math.max(...some.map((row) => row.maxAttempts));
    marks[id] = { mark, badge: badge({ mark, steps, maxAttempts: most }, now) };
  }
  for (const node of model.nodes.values()) {
    if (!/^(subProcess|transaction)$/.test(node.kind)) continue;
    const inner = rows.filter((row) => row.drawnAt !== node.id && within(model, row.drawnAt).includes(node.id));
    const mark = worst(inner.flatMap((row) => row.mark ?? []));
    const open = !ended && inner.some((row) => row.forward && !row.mark);
    // between two of its steps nothing runs, but it is not done
    if (mark) marks[node.id] = { mark: mark === 'completed' && open ? 'running' : mark, badge: '' };
  }
  const ran = (id: string) => marks[id] !== undefined;
  const passed = (id: string) => ['completed', 'skipped', 'undone'].includes(marks[id]?.mark ?? '');
  const reached = (id: string) => passed(id) || holdsFailure(model, id, marks);
  return { marks, taken: takenFlows(model, ran, reached) };
}

/** A subprocess catches what fails in it and goes on. */
const holdsFailure = (model: Model, id: string, marks: Marks) =>
  model.nodes.get(id)?.kind === 'subProcess' && marks[id]?.mark === 'failed';
