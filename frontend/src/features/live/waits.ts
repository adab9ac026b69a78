import { type Model, within } from '../../bpmn/model';
import type { Row } from './rows';

const WAITS = /^(intermediateCatchEvent|receiveTask)$/;

/**
 * The activities from which tokens come to an element; `certain`: they have no other way to go, or all of the others wait
 * as well.
 */
function before(model: Model, id: string): { certain: boolean; activities: string[] } {
  let certain = true;
  const activities: string[] = [];
  const seen = new Set([id]);
  for (const open = [id]; open.length > 0; ) {
    const at = open.pop();
    for (const { source } of model.flows.filter((flow) => flow.target === at)) {
      const kind = model.nodes.get(source)?.kind ?? '';
      const ways = model.flows.filter((flow) => flow.source === source).length;
      if (ways > 1 && kind !== 'eventBasedGateway' && kind !== 'parallelGateway') certain = false;
      if (!/(Event|Gateway)$/.test(kind)) activities.push(source);
      else if (!seen.has(source)) {
        seen.add(source);
        open.push(source);
      }
    }
  }
  return { certain, activities };
}

/**
 * The rows with those of what the deployment waits for without anybody's doing: a time, a message. The engine tells only
 * of windows; elsewhere it is certain when nothing runs and what is done leads nowhere else.
 */
export function withWaits(rows: Row[], model: Model | undefined, state: string): Row[] {
  const window = state === 'WAITING_WINDOW';
  const runs = rows.some(({ mark }) => mark && ['running', 'retrying', 'waiting', 'failed'].includes(mark));
  if (!model || !(window || (state === 'RUNNING' && !runs))) return rows;
  const done = (id: string) => rows.some((row) => row.mark === 'completed' && row.paths.includes(id));
  const ran = (id: string) => rows.some((row) => row.mark && row.paths.includes(id));
  const all = [...rows];
  for (const node of model.nodes.values()) {
    if (!WAITS.test(node.kind)) continue;
    const { certain, activities } = before(model, node.id);
    const over = model.flows.some((flow) => flow.source === node.id && ran(flow.target));
    if (!activities.some(done) || !(window || (certain && !over))) continue;
    const row: Row = {
      id: node.id,
      name: node.name,
      drawnAt: node.id,
      paths: within(model, node.id),
      forward: true,
      steps: [],
      mark: 'waiting',
      usualSeconds: undefined,
      maxAttempts: 1,
      waits: true,
    };
    const last = all.findLastIndex((one) => one.mark && one.forward);
    all.splice(last + 1, 0, row);
  }
  return all;
}
