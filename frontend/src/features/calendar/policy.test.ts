import { expect, it } from 'vitest';
import { blank, findingAt, moved, others, withCell } from './policy';

const rule = (note: string) => ({ ...blank(2, 1), note });

it('changes one cell and nothing else', () => {
  const rules = withCell([rule('a'), rule('b')], 1, 'inputs', 0, '"prod"');
  expect(rules.map((it) => it.inputs)).toEqual([
    ['-', '-'],
    ['"prod"', '-'],
  ]);
});

it('moves a rule, and not over the edge', () => {
  const rules = [rule('a'), rule('b'), rule('c')];
  expect(moved(rules, 2, -1).map((it) => it.note)).toEqual(['a', 'c', 'b']);
  expect(moved(rules, 0, -1)).toBe(rules);
  expect(moved(rules, 2, 1)).toBe(rules);
});

it('finds what the server says of a cell', () => {
  const findings = [
    { rule: 2, column: 'hour', code: 'cell-not-allowed', problem: 'x' },
    { code: 'hit-policy', problem: 'y' },
  ];
  expect(findingAt(findings, 1, 'hour')?.problem).toBe('x');
  expect(findingAt(findings, 0, 'hour')).toBeUndefined();
  expect(others(findings).map((it) => it.problem)).toEqual(['y']);
});
