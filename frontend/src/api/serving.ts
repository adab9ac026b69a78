import type { Deployment, Project, Replica } from './types';

export type Health = 'healthy' | 'degraded' | 'down' | 'idle' | 'unknown';

/** What one service is in one environment. */
export interface Cell {
  health: Health;
  release: number | undefined;
  up: number;
  count: number;
  last: Deployment | undefined;
}

const isUp = (replica: Replica) => replica.state === 'RUNNING' && replica.health !== 'UNHEALTHY';

export function healthOf(replicas: Replica[]): Health {
  const up = replicas.filter(isUp).length;
  if (replicas.length === 0) return 'idle';
  if (up === replicas.length) return 'healthy';
  if (up > 0) return 'degraded';
  return replicas.every((one) => one.state === 'UNKNOWN') ? 'unknown' : 'down';
}

/** The release that serves after it; deployments come newest first. */
function servingAfter(deployments: Deployment[]): number | undefined {
  for (const { state, kind, release, previousRelease } of deployments) {
    if (kind === 'build') continue;
    if (state === 'SUCCEEDED') return release ?? undefined;
    if (state === 'ROLLED_BACK') return previousRelease ?? undefined;
  }
}

export function cellOf(replicas: Replica[], deployments: Deployment[], isStatic: boolean): Cell {
  const served = servingAfter(deployments);
  return {
    // files have no replica: once published they are served
    health: isStatic && served !== undefined ? 'healthy' : healthOf(replicas),
    release: replicas[0]?.release ?? served,
    up: replicas.filter(isUp).length,
    count: replicas.length,
    last: deployments[0],
  };
}

/** Cells by `service environment`. */
export function matrixOf(project: Project, replicas: Replica[], deployments: Deployment[]): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const service of Object.keys(project.services))
    for (const environment of Object.keys(project.environments)) {
      const here = (one: { project: string; service: string; environment?: string | null }) =>
        one.project === project.name && one.service === service && one.environment === environment;
      const isStatic = project.services[service]?.kind === 'STATIC';
      cells.set(`${service} ${environment}`, cellOf(replicas.filter(here), deployments.filter(here), isStatic));
    }
  return cells;
}

const BAD_FIRST: Health[] = ['down', 'degraded', 'unknown', 'healthy', 'idle'];

/** What several are together: one that is down is told, one that was never deployed is not. */
export const worst = (all: Health[]): Health => BAD_FIRST.find((health) => all.includes(health)) ?? 'idle';
