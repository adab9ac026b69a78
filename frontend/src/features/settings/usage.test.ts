import { expect, it } from 'vitest';
import type { Project, Registry, Server } from '../../api/types';
import { usesOf } from './usage';

const shop = {
  name: 'shop',
  variables: {},
  environments: { prod: { tls: 'cert', variables: {} } },
  services: {
    api: { variables: { KEY: { secret: 'pay' } }, environments: {}, source: { credential: 'git' } },
    web: { variables: {}, environments: { prod: { variables: { X: { secret: 'pay' } } } } },
  },
} as unknown as Project;
const stored = {
  projects: [shop, { ...shop, name: 'other', environments: {}, services: {} } as unknown as Project],
  servers: [{ name: 'b', ssh: { key: 'pay' } } as Server],
  registries: [{ name: 'main', password: 'reg' } as Registry],
};
const names = (name: string, project?: string) => usesOf({ name, project }, stored).map((it) => it.what);

it('finds variables, sources, certificates, servers and registries', () => {
  expect(names('pay')).toEqual(['shop/api', 'shop/web', 'b']);
  expect(names('git')).toEqual(['shop/api']);
  expect(names('cert')).toEqual(['shop (prod)']);
  expect(names('reg')).toEqual(['main']);
  expect(names('none')).toEqual([]);
});

it("keeps a project's secret to that project", () => {
  expect(names('pay', 'shop')).toEqual(['shop/api', 'shop/web']);
  expect(names('pay', 'other')).toEqual([]);
});
