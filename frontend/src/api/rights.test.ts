import { expect, it } from 'vitest';
import { covers, holds, holdsPart, place, touches } from './rights';

it('covers what lies within', () => {
  for (const scope of ['*', 'shop', 'shop/api', 'shop@prod', 'shop/api@prod'])
    expect(covers(scope, 'shop/api@prod'), scope).toBe(true);
  for (const scope of ['crm', 'shop/web', 'shop@test', 'shop/api@test'])
    expect(covers(scope, 'shop/api@prod'), scope).toBe(false);
  expect(covers('shop/api', 'shop')).toBe(false);
  expect(covers('shop', '*')).toBe(false);
});

it('knows where two places meet', () => {
  expect(touches('shop/api', 'shop')).toBe(true);
  expect(touches('shop/api', 'shop@prod')).toBe(true);
  expect(touches('shop/api@test', 'shop@prod')).toBe(false);
  expect(touches('crm', 'shop')).toBe(false);
});

it('asks for the action at the place, not for the action somewhere', () => {
  const held = [
    { scope: 'shop@test', actions: ['DEPLOY' as const] },
    { scope: '*', actions: ['VIEW' as const] },
  ];
  expect(holds(held, 'DEPLOY', place('shop', 'api', 'test'))).toBe(true);
  expect(holds(held, 'DEPLOY', place('shop', 'api', 'prod'))).toBe(false);
  expect(holds(held, 'DEPLOY', place('shop'))).toBe(false);
  expect(holdsPart(held, 'DEPLOY', place('shop'))).toBe(true);
  expect(holds(held, 'VIEW', place())).toBe(true);
});
