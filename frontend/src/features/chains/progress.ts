import { hasEnded } from '../../api/live';
import type { ChainRun, Deployment } from '../../api/types';
import type { Mark, Marks } from '../../bpmn/diagram';
import { takenFlows } from '../../bpmn/flows';
import type { Model } from '../../bpmn/model';

/** One service of a run: its deployment, and what brings or brought it back. */
export interface Member {
  service: string;
  deployment: Deployment | undefined;
  /** The newest try. */
  undo: Deployment | undefined;
}

/** The links in order, with what became of their services so far. */
export function linksOf(run: ChainRun): Member[][] {
  const find = (service: string, undo: boolean) =>
    run.deployments.findLast((it) => it.undo === undo && it.deployment.service === service)?.deployment;
  return run.services.map((link) =>
    link.map((service) => ({ service, deployment: find(service, false), undo: find(service, true) })),
  );
}

const GLYPH = { completed: '✓', running: '●', failed: '✗', undone: '↶' } as const;

/** What the drawing of upgrade-chain.bpmn shows of a run. */
export function marksOf(run: ChainRun): Marks {
  const members = linksOf(run).flat();
  const begun = members.flatMap((it) => it.deployment ?? []);
  const good = begun.filter((it) => it.state === 'SUCCEEDED');
  const undone = members.filter((it) => it.undo?.state === 'SUCCEEDED').length;
  const back = members.some((it) => it.undo) || run.state === 'ROLLING_BACK';
  const ended = hasEnded(run.state);
  const marks: Marks = {};
  const set = (ids: string[], mark: keyof typeof GLYPH, count = '') => {
    for (const id of ids) marks[id] = { mark: mark as Mark, badge: count ? `${GLYPH[mark]} ${count}` : '' };
  };
  if (run.state === 'QUEUED' || !run.startedAt) return marks;
  const bad =
    back || (ended && run.state !== 'SUCCEEDED') || begun.some((it) => hasEnded(it.state) && !good.includes(it));
  set(['freezeChain', 'openLink'], 'completed');
  const forward = bad ? 'failed' : good.length === members.length ? 'completed' : 'running';
  set(['Upgrade', 'EachLink', 'EachService'], forward);
  set(['deployService'], forward, `${good.length}/${members.length}`);
  if (run.state === 'SUCCEEDED') set(['allServe'], 'completed');
  if (!back && !(ended && bad)) return marks;
  set(['reverseChain'], 'completed');
  if (good.length > 0) {
    const mark = run.state === 'INCIDENT' ? 'failed' : undone === good.length ? 'undone' : 'running';
    set(['EachBack'], mark);
    set(['undoService'], mark, `${undone}/${good.length}`);
  }
  if (ended) set(['climbedBack'], 'undone');
  return marks;
}

export const focusOf = (run: ChainRun): string | undefined =>
  hasEnded(run.state) ? undefined : run.deployments.some((it) => it.undo) ? 'undoService' : 'deployService';

/** A subprocess catches what fails in it and goes on. */
export const takenOf = (model: Model, marks: Marks): Set<string> =>
  takenFlows(
    model,
    (id) => marks[id] !== undefined,
    (id) =>
      marks[id] !== undefined && marks[id].mark !== 'running' && (marks[id].mark !== 'failed' || id === 'Upgrade'),
  );
