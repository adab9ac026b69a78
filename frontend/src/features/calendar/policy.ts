import type { CellFinding, Rule } from './queries';

/** One that says nothing: it fits everything and asks for nothing. */
export const blank = (inputs: number, outputs: number): Rule => ({
  inputs: Array.from({ length: inputs }, () => '-'),
  outputs: Array.from({ length: outputs }, () => ''),
  note: '',
});

export const withCell = (rules: Rule[], at: number, part: 'inputs' | 'outputs', cell: number, text: string): Rule[] =>
  rules.map((rule, index) =>
    index === at ? { ...rule, [part]: rule[part].map((old, other) => (other === cell ? text : old)) } : rule,
  );

export const moved = (rules: Rule[], at: number, by: number): Rule[] => {
  const to = at + by;
  const rule = rules[at];
  if (!rule || to < 0 || to >= rules.length) return rules;
  const others = rules.filter((_, index) => index !== at);
  return [...others.slice(0, to), rule, ...others.slice(to)];
};

/** What is wrong with a cell; the server counts rules from 1. */
export const findingAt = (findings: CellFinding[], rule: number, column: string) =>
  findings.find((one) => one.rule === rule + 1 && one.column === column);

/** What belongs to no cell. */
export const others = (findings: CellFinding[]) => findings.filter((one) => one.rule == null || one.column == null);
