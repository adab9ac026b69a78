import { expect, it } from 'vitest';
import type { ChainRun, Deployment, DeploymentState } from '../../api/types';
import { focusOf, linksOf, marksOf } from './progress';

const link = (position: number, service: string, state: DeploymentState, undo = false) => ({
  position,
  undo,
  deployment: { id: `${position}${service}${undo}`, service, state } as Deployment,
});

const run = (state: DeploymentState, ...deployments: ReturnType<typeof link>[]) =>
  ({ state, startedAt: '2026-11-23T02:00:00Z', services: [['a'], ['b', 'c'], ['d']], deployments }) as ChainRun;

it('counts what serves while it goes forward', () => {
  const marks = marksOf(run('RUNNING', link(1, 'a', 'SUCCEEDED'), link(2, 'b', 'SUCCEEDED'), link(2, 'c', 'RUNNING')));
  expect(marks.deployService).toEqual({ mark: 'running', badge: '● 2/4' });
  expect(marks.undoService).toBeUndefined();
});

it('shows the undo as such, with how much of it is done', () => {
  const back = run(
    'ROLLING_BACK',
    link(1, 'a', 'SUCCEEDED'),
    link(2, 'b', 'SUCCEEDED'),
    link(2, 'c', 'ROLLED_BACK'),
    link(2, 'b', 'SUCCEEDED', true),
    link(1, 'a', 'RUNNING', true),
  );
  const marks = marksOf(back);
  expect(marks.deployService?.mark).toBe('failed');
  expect(marks.undoService).toEqual({ mark: 'running', badge: '● 1/2' });
  expect(focusOf(back)).toBe('undoService');
  expect(linksOf(back)[1]?.map((it) => it.undo?.state)).toEqual(['SUCCEEDED', undefined]);
});

it('ends as before', () => {
  const marks = marksOf(
    run('ROLLED_BACK', link(1, 'a', 'SUCCEEDED'), link(2, 'b', 'FAILED'), link(1, 'a', 'SUCCEEDED', true)),
  );
  expect(marks.EachBack?.mark).toBe('undone');
  expect(marks.climbedBack?.mark).toBe('undone');
  expect(marks.allServe).toBeUndefined();
});

it('takes the newest try of an undo', () => {
  const [first] = linksOf(
    run('INCIDENT', link(1, 'a', 'SUCCEEDED'), link(1, 'a', 'ROLLED_BACK', true), link(1, 'a', 'RUNNING', true)),
  );
  expect(first?.[0]?.undo?.state).toBe('RUNNING');
});
