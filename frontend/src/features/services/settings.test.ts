import { expect, it } from 'vitest';
import type { Service } from '../../api/types';
import { changedManifest, durationText, settingsOf } from './settings';

const service = {
  kind: 'SOURCE',
  replicas: 2,
  resources: { memory: 134217728, cpus: 1 },
  health: { path: '/healthz', interval: 'PT0.2S', timeout: 'PT2S', startup: 'PT1M30S', successes: 2, failures: 3 },
  environments: { prod: { replicas: 4, resources: null, variables: {} } },
} as unknown as Service;

it('writes durations as a manifest does', () => {
  expect(['PT0.2S', 'PT2S', 'PT1M30S', 'PT2H'].map(durationText)).toEqual(['200ms', '2s', '90s', '7200s']);
});

it('tells what is in force in an environment and what it takes the place of', () => {
  expect(settingsOf(service, 'prod')[0]).toEqual({ name: 'replicas', value: '4', overridden: '2' });
  expect(settingsOf(service, 'test')[0]).toEqual({ name: 'replicas', value: '2' });
  expect(settingsOf(service, 'prod').find((it) => it.name === 'memory')).toEqual({ name: 'memory', value: '128m' });
  expect(settingsOf({ ...service, kind: 'STATIC' }, 'prod')).toEqual([]);
});

it('puts each setting where a manifest has it', () => {
  const manifest = 'services:\n  api:\n    kind: source\n    health:\n      path: /\n';
  expect(
    changedManifest(manifest, 'api', [
      { name: 'health.path', value: '/ok' },
      { name: 'memory', value: '256m' },
      { name: 'replicas', value: '3', environment: 'prod' },
    ]),
  ).toBe(
    'services:\n  api:\n    kind: source\n    health:\n      path: /ok\n    resources:\n      memory: 256m\n    environments:\n      prod:\n        replicas: 3\n',
  );
});
