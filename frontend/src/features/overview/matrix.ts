import { hasEnded } from '../../api/live';
import type { Deployment } from '../../api/types';

const DAY_MS = 24 * 3600_000;

/** The figures on top. */
export function countsOf(deployments: Deployment[], now: number) {
  const count = (test: (one: Deployment) => boolean) => deployments.filter(test).length;
  const waiting = new Set(['QUEUED', 'WAITING_APPROVAL', 'WAITING_WINDOW']);
  const bad = new Set(['FAILED', 'ROLLED_BACK']);
  return {
    running: count(({ state }) => state === 'RUNNING' || state === 'ROLLING_BACK'),
    waiting: count(({ state }) => waiting.has(state)),
    incidents: count(({ state }) => state === 'INCIDENT'),
    failed: count(({ state, endedAt }) => bad.has(state) && now - Date.parse(endedAt ?? '') < DAY_MS),
    underWay: deployments.filter(({ state }) => !hasEnded(state)),
  };
}
