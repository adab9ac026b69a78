import type { components } from '../../api/schema';
import { type Model, within } from '../../bpmn/model';
import type { Row } from './rows';

type Task = components['schemas']['io.dragline.approval.TaskView'];

/** All that tokens can come to from there, without passing one element. */
function behind(model: Model, from: string[], without: string): Set<string> {
  const found = new Set<string>();
  const open = from.filter((id) => id !== without);
  for (let id = open.pop(); id !== undefined; id = open.pop())
    for (const flow of model.flows)
      if (flow.source === id && flow.target !== without && !found.has(flow.target)) {
        found.add(flow.target);
        open.push(flow.target);
      }
  return found;
}

/**
 * The rows with those of the tasks that people answer, each before what follows it. The engine tells which one waits; that
 * one was answered is certain when something ran that cannot be reached in another way.
 */
export function withAsks(rows: Row[], model: Model | undefined, tasks: Task[], state: string): Row[] {
  if (!model) return rows;
  const all = [...rows];
  for (const node of model.nodes.values()) {
    if (node.kind !== 'userTask') continue;
    const after = behind(model, [node.id], '');
    const starts = [...model.nodes.values()].filter((it) => it.kind === 'startEvent' && it.parent === node.parent);
    const around = behind(model, starts.map((it) => it.id), node.id); // biome-ignore format: one thought
    const follows = (row: Row, where: Set<string>) => row.forward && row.paths.some((id) => where.has(id));
    const task = tasks.find((it) => it.element === node.id);
    const passed = rows.some((row) => row.mark && follows(row, after) && !follows(row, around));
    const over = state === 'REJECTED' ? 'failed' : undefined;
    const row: Row = {
      id: node.id,
      name: task?.name ?? node.name,
      drawnAt: node.id,
      paths: within(model, node.id),
      forward: true,
      steps: [],
      mark: task ? 'waiting' : passed ? 'completed' : over,
      usualSeconds: undefined,
      maxAttempts: 1,
      task: task?.id,
    };
    const at = all.findIndex((one) => follows(one, after));
    all.splice(at < 0 ? all.filter((one) => one.forward).length : at, 0, row);
  }
  return all;
}
