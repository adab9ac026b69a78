import { expect, it } from 'vitest';
import { formDifferences } from './difference';

const form = (...components: object[]) => ({ id: 'x', components: components as never[] });

it('compares forms field by field, whatever the order of their properties', () => {
  const before = form(
    { id: 'a', type: 'text', text: 'x' },
    { id: 'b', type: 'number', label: 'B', validate: { min: 1, max: 2 } },
    { id: 'c', type: 'group', components: [{ id: 'd', type: 'textfield', key: 'd' }] },
  );
  const after = form(
    { id: 'b', validate: { max: 2, min: 1 }, type: 'number', label: 'B!' },
    { type: 'text', id: 'a', text: 'x' },
    { id: 'c', type: 'group', components: [{ id: 'e', type: 'textarea', key: 'e' }] },
  );
  expect(formDifferences(before, after).map(({ id, change, what }) => [change, id, ...what])).toEqual([
    ['changed', 'b', 'label'],
    ['moved', 'a'],
    ['added', 'e'],
    ['removed', 'd'],
  ]);
  expect(formDifferences(before, before)).toEqual([]);
});
