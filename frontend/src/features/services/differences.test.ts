import { expect, it } from 'vitest';
import type { Release, Service } from '../../api/types';
import { differences, releaseDifferences, waiting } from './differences';

const service = (some: object) =>
  ({ name: 'api', replicas: 2, drain: 'PT5S', variables: {}, ...some }) as unknown as Service;
const release = (number: number, some: object, configuration = service({})) =>
  ({ number, revision: 'aaa', image: 'x@sha256:1', configuration, ...some }) as unknown as Release;

it('tells image, revision and settings that differ, and nothing else', () => {
  const older = release(1, {}, service({ variables: { LEVEL: { text: 'info', secret: null } } }));
  const newer = release(2, { revision: 'bbb' }, service({ replicas: 4, drain: 'PT1M30S' }));
  expect(releaseDifferences(older, newer)).toEqual([
    { path: 'revision', before: 'aaa', after: 'bbb' },
    { path: 'configuration.replicas', before: '2', after: '4' },
    { path: 'configuration.drain', before: '5s', after: '1m30s' },
    { path: 'configuration.variables.LEVEL', before: 'info', after: undefined },
  ]);
  expect(releaseDifferences(older, older)).toEqual([]);
});

it('shows a text that becomes a secret as one change, and null as absent', () => {
  expect(differences({ a: null, v: { text: 'x', secret: null } }, { v: { text: null, secret: 'db' } })).toEqual([
    { path: 'v', before: 'x', after: '{ secret: db }' },
  ]);
});

it('waits with what the serving release was not made with', () => {
  expect(waiting(undefined, service({}), 'prod')).toEqual([]);
  expect(waiting(release(1, {}), service({}), 'prod')).toEqual([]);
  expect(waiting(release(1, {}), service({ replicas: 3 }), 'prod')).toHaveLength(1);
  const forTest = service({ environments: { test: { replicas: 1 } } });
  expect(waiting(release(1, {}), forTest, 'prod')).toEqual([]);
  expect(waiting(release(1, {}), forTest, 'test')).toHaveLength(1);
});
