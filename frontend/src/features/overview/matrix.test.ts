import { describe, expect, it } from 'vitest';
import { cellOf, healthOf } from '../../api/serving';
import type { Deployment, Replica } from '../../api/types';
import { countsOf } from './matrix';

const replica = (state: string, health?: string) => ({ state, health, release: 7 }) as Replica;
const deployment = (some: Partial<Deployment>) => ({ kind: 'deploy', ...some }) as Deployment;

describe('health of a service in an environment', () => {
  it('is degraded when some replicas answer and others do not', () => {
    expect(healthOf([replica('RUNNING'), replica('EXITED')])).toBe('degraded');
    expect(healthOf([replica('RUNNING'), replica('RUNNING', 'UNHEALTHY')])).toBe('degraded');
  });

  it('is unknown, not down, when the server does not answer', () => {
    expect(healthOf([replica('UNKNOWN')])).toBe('unknown');
    expect(healthOf([replica('MISSING')])).toBe('down');
  });

  it('is not running without replicas', () => expect(healthOf([])).toBe('idle'));
});

describe('the release that serves', () => {
  it('is the old one after a deployment that climbed back', () => {
    const past = [deployment({ state: 'ROLLED_BACK', release: 8, previousRelease: 7 })];
    expect(cellOf([], past, true)).toMatchObject({ release: 7, health: 'healthy' });
  });

  it('is what the replicas say, whatever the newest deployment does', () => {
    const past = [deployment({ state: 'RUNNING', release: 8 }), deployment({ state: 'SUCCEEDED', release: 6 })];
    expect(cellOf([replica('RUNNING')], past, false)).toMatchObject({ release: 7, up: 1, count: 1 });
  });

  it('passes over builds and failures', () => {
    const past = [
      deployment({ state: 'SUCCEEDED', kind: 'build', release: 9 }),
      deployment({ state: 'FAILED', release: 8 }),
      deployment({ state: 'SUCCEEDED', release: 6 }),
    ];
    expect(cellOf([], past, true).release).toBe(6);
  });
});

it('counts what failed within a day only', () => {
  const at = (hours: number) => new Date(Date.UTC(2026, 0, 10) - hours * 3600_000).toISOString();
  const counts = countsOf(
    [
      deployment({ state: 'FAILED', endedAt: at(2) }),
      deployment({ state: 'FAILED', endedAt: at(30) }),
      deployment({ state: 'QUEUED' }),
      deployment({ state: 'ROLLING_BACK' }),
    ],
    Date.UTC(2026, 0, 10),
  );
  expect(counts).toMatchObject({ failed: 1, waiting: 1, running: 1, incidents: 0 });
  expect(counts.underWay).toHaveLength(2);
});
