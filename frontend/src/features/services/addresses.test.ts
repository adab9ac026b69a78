import { expect, it } from 'vitest';
import type { Project, Service } from '../../api/types';
import { addressesOf, previousOf } from './addresses';
import { environmentOf } from './useService';

const project = {
  environments: {
    test: { domains: ['test.shop.localhost', '*.shop.localhost'], listen: 8080 },
    prod: { domains: ['shop.example'], listen: 80, tls: 'shop-tls' },
  },
} as unknown as Project;
const service = { routes: [{ path: '/api/' }] } as Service;

it('joins domain, port and path', () => {
  expect(addressesOf(project, service, 'test')).toEqual(['http://test.shop.localhost:8080/api/']);
  expect(addressesOf(project, service, 'prod')).toEqual(['https://shop.example/api/']);
  expect(addressesOf(project, service, 'gone')).toEqual([]);
});

it('shows production unless the address says otherwise', () => {
  expect(environmentOf(project, '')).toBe('prod');
  expect(environmentOf(project, 'test')).toBe('test');
  expect(environmentOf(project, 'gone')).toBe('prod');
});

it('rolls back to what the serving release took over from', () => {
  const all = [
    { state: 'FAILED', kind: 'deploy', release: 4, previousRelease: 3 },
    { state: 'SUCCEEDED', kind: 'scale', release: 3, previousRelease: 3 },
    { state: 'SUCCEEDED', kind: 'deploy', release: 3, previousRelease: 1 },
  ];
  expect(previousOf(all, 3)).toBe(1);
  expect(previousOf(all, 9)).toBeUndefined();
});
