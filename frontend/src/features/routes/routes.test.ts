import { expect, it } from 'vitest';
import type { Project } from '../../api/types';
import { matches, rowsOf } from './routes';

const project = {
  name: 'shop',
  environments: {
    prod: {
      name: 'prod',
      domains: ['shop.example', '*.shop.example'],
      servers: ['a', 'b'],
      listen: 80,
      tls: 'shop-tls',
    },
    test: { name: 'test', domains: ['test.shop.example'], servers: ['a'], listen: 8080 },
  },
  services: {
    api: { name: 'api', routes: [{ path: '/api/', strip: true, websocket: false }] },
    redis: { name: 'redis', routes: [] },
  },
} as unknown as Project;

const site = { path: '/etc/nginx/conf.d/dragline-shop-prod.conf', drifted: true, text: '' };

it('lists a route for every domain and every server, with the file that makes it', () => {
  const rows = rowsOf(
    [project],
    new Map([
      ['a', [site]],
      ['b', []],
    ]),
  );
  expect(rows.map((row) => `${row.address} ${row.server} ${row.site?.drifted ?? '-'}`)).toEqual([
    'https://shop.example/api/ a true',
    'https://shop.example/api/ b -',
    'https://*.shop.example/api/ a true',
    'https://*.shop.example/api/ b -',
    'http://test.shop.example:8080/api/ a -',
  ]);
  expect(rows.filter((row) => row.wildcard)).toHaveLength(2);
  expect(rows.filter((row) => matches(row, 'TEST.shop'))).toHaveLength(1);
});
