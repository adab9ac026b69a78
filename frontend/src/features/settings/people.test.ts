import { expect, test } from 'vitest';
import { matrix, placeOf } from './people';

test('writes places as the API reads them', () => {
  expect(placeOf()).toBe('*');
  expect(placeOf('shop')).toBe('shop');
  expect(placeOf('shop', 'prod')).toBe('shop@prod');
  expect(placeOf('shop', undefined, 'api')).toBe('shop/api');
  expect(placeOf('shop', 'prod', 'api')).toBe('shop/api@prod');
});

test('has a row for each team and user, teams first, and a column for each place', () => {
  const lin = { user: 'lin', scope: 'shop@prod', id: 1 };
  const web = { team: 'web', scope: 'shop@test', id: 2 };
  const all = { user: 'lin', scope: '*', id: 3 };
  const { rows, places } = matrix([lin, web, all], ['admin']);
  expect(places).toEqual(['shop@prod', 'shop@test']);
  expect(rows.map((it) => it.key)).toEqual(['team:web', 'user:admin', 'user:lin']);
  expect(rows[2]?.at.get('*')).toEqual([all]);
  expect(rows[1]?.at.size).toBe(0);
});
