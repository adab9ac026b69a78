import { expect, it } from 'vitest';
import type { Project } from '../../api/types';
import { effectiveOf, same, shown } from './effective';

const project = {
  name: 'shop',
  variables: { LEVEL: { text: 'info' }, ONLY: { text: 'project' } },
  environments: { prod: { variables: { LEVEL: { text: 'warn' } } }, test: { variables: {} } },
  services: {
    api: {
      variables: { LEVEL: { text: 'debug' }, KEY: { secret: 'shop-key' } },
      environments: { prod: { variables: { LEVEL: { text: 'error' } } } },
    },
    web: { variables: {}, environments: {} },
  },
} as unknown as Project;

it('lets the nearest scope win and tells what it hides', () => {
  const [key, level, only] = effectiveOf(project, 'api', 'prod');
  expect(key).toMatchObject({ key: 'KEY', scope: 'SERVICE', overridden: [] });
  expect(level).toMatchObject({ key: 'LEVEL', value: { text: 'error' }, scope: 'SERVICE_IN_ENVIRONMENT' });
  expect(level?.overridden.map((it) => [it.scope, it.value.text])).toEqual([
    ['SERVICE', 'debug'],
    ['ENVIRONMENT', 'warn'],
    ['PROJECT', 'info'],
  ]);
  expect(only).toMatchObject({ scope: 'PROJECT', overridden: [] });
  expect(effectiveOf(project, 'api', 'test').find((it) => it.key === 'LEVEL')).toMatchObject({ scope: 'SERVICE' });
  expect(effectiveOf(project, 'web', 'prod').find((it) => it.key === 'LEVEL')).toMatchObject({ scope: 'ENVIRONMENT' });
});

it('never shows more of a secret than its name', () => {
  expect(shown({ secret: 'shop-key' })).toBe('{ secret: shop-key }');
  expect(shown({ text: '' })).toBe('');
  expect(same({ text: 'a' }, { text: 'a', secret: undefined })).toBe(true);
  expect(same({ text: 'a' }, { secret: 'a' })).toBe(false);
});
