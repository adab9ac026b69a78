import { expect, it } from 'vitest';
import type { Deployment } from '../../api/types';
import { actionOf, whyNot } from './can';

const deployment = (state: string, kind = 'deploy') =>
  ({ state, kind, previousRelease: 6, environment: 'prod' }) as unknown as Deployment;

it('asks for the right that the kind of deployment needs', () => {
  expect(['build', 'deploy', 'scale', 'rollback'].map(actionOf)).toEqual(['BUILD', 'DEPLOY', 'DEPLOY', 'ROLL_BACK']);
});

it('lets somebody roll back who may do only that, and says of the rest that it is not allowed', () => {
  const why = whyNot(deployment('SUCCEEDED'), { own: false, rollBack: true });
  expect(why.rollback).toBeUndefined();
  expect([why.cancel, why.retry, why.again]).toEqual(['mayNot', 'mayNot', 'mayNot']);
  expect(whyNot(deployment('SUCCEEDED'), { own: true, rollBack: false }).rollback).toBe('mayNot');
  expect(whyNot(deployment('RUNNING'), { own: true, rollBack: true })).toMatchObject({
    rollback: 'rollback.why.running',
  });
});
