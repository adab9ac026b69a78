import type { Model } from './model';

/**
 * Which flows tokens took, from which activities ran: the engine keeps no list of them. Where a gateway's branches all
 * lead to something that ran, an activity right behind it says more than one behind another gateway.
 */
export function takenFlows(model: Model, ran: (id: string) => boolean, passed: (id: string) => boolean): Set<string> {
  const out = new Map<string, typeof model.flows>();
  for (const flow of model.flows) out.set(flow.source, [...(out.get(flow.source) ?? []), flow]);
  // an event at which a token waits is where it stands, as an activity is
  const isActivity = (id: string) => !/(Event|Gateway)$/.test(model.nodes.get(id)?.kind ?? '') || ran(id);
  const leads = (id: string, seen = new Set<string>()): boolean => {
    if (isActivity(id)) return ran(id);
    if (seen.has(id)) return false;
    seen.add(id);
    return (out.get(id) ?? []).some((flow) => leads(flow.target, seen));
  };
  const taken = new Set<string>();
  const open: string[] = [];
  const done = new Set<string>();
  for (const node of model.nodes.values()) {
    const begins = node.kind === 'startEvent' && (out.get(node.id) ?? []).some((flow) => leads(flow.target));
    const caught = node.kind === 'boundaryEvent' && (out.get(node.id) ?? []).some((flow) => leads(flow.target));
    if (begins || caught) open.push(node.id);
  }
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (done.has(id)) continue;
    done.add(id);
    if (isActivity(id) && !passed(id)) continue;
    const flows = out.get(id) ?? [];
    const near = flows.filter((flow) => isActivity(flow.target) && ran(flow.target));
    const far = flows.filter((flow) => leads(flow.target) || (flows.length === 1 && isEnd(model, flow.target)));
    for (const flow of near.length > 0 ? near : far) {
      taken.add(flow.id);
      open.push(flow.target);
    }
  }
  return taken;
}

const isEnd = (model: Model, id: string) => model.nodes.get(id)?.kind === 'endEvent';
