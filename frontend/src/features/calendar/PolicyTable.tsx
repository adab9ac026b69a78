import { Button, Input } from 'antd';
import { findingAt, moved, withCell } from './policy';
import type { CellFinding, Policy, Rule } from './queries';
import { useTexts } from './texts';

interface Props {
  policy: Policy;
  rules: Rule[];
  findings: CellFinding[];
  /** None: it is only shown. */
  change?: (rules: Rule[]) => void;
}

/** One line a rule: what it fits, what is then needed. */
export function PolicyTable({ policy, rules, findings, change }: Props) {
  const t = useTexts();
  const { inputs, outputs } = policy;
  const remove = (at: number) => change?.(rules.filter((_, index) => index !== at));
  return (
    <div className="policy-scroll">
      <table className="policy-table" aria-label={t('policy')}>
        <thead>
          <tr>
            <th scope="col">#</th>
            {inputs.map((column) => (
              <th key={column.name} scope="col" title={column.about}>
                {t(`column.${column.name}` as 'column.hour')}
              </th>
            ))}
            {outputs.map((column) => (
              <th key={column.name} scope="col" title={column.about} className="policy-then">
                {t(`column.${column.name}` as 'column.hour')}
              </th>
            ))}
            <th scope="col">{t('policy.note')}</th>
            {change && <th scope="col">{t('policy.order')}</th>}
          </tr>
        </thead>
        <tbody>
          {rules.map((rule, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rules have no name but their place
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              {inputs.map((column, cell) => (
                <Cell
                  key={column.name}
                  name={`${at + 1} ${t(`column.${column.name}` as 'column.hour')}`}
                  text={rule.inputs[cell] ?? ''}
                  finding={findingAt(findings, at, column.name)}
                  change={change && ((text) => change(withCell(rules, at, 'inputs', cell, text)))}
                />
              ))}
              {outputs.map((column, cell) => (
                <Cell
                  key={column.name}
                  name={`${at + 1} ${t(`column.${column.name}` as 'column.hour')}`}
                  text={rule.outputs[cell] ?? ''}
                  finding={findingAt(findings, at, column.name)}
                  change={change && ((text) => change(withCell(rules, at, 'outputs', cell, text)))}
                />
              ))}
              <Cell
                wide
                name={`${at + 1} ${t('policy.note')}`}
                text={rule.note}
                change={
                  change && ((note) => change(rules.map((other, index) => (index === at ? { ...other, note } : other))))
                }
              />
              {change && (
                <td className="policy-order">
                  <Button
                    size="small"
                    aria-label={t('policy.up', { rule: at + 1 })}
                    disabled={at === 0}
                    onClick={() => change(moved(rules, at, -1))}
                  >
                    ↑
                  </Button>
                  <Button
                    size="small"
                    aria-label={t('policy.down', { rule: at + 1 })}
                    disabled={at === rules.length - 1}
                    onClick={() => change(moved(rules, at, 1))}
                  >
                    ↓
                  </Button>
                  <Button
                    size="small"
                    danger
                    aria-label={t('policy.remove', { rule: at + 1 })}
                    onClick={() => remove(at)}
                  >
                    ✕
                  </Button>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  name: string;
  text: string;
  finding?: CellFinding;
  wide?: boolean;
  change?: (text: string) => void;
}

function Cell({ name, text, finding, wide, change }: CellProps) {
  if (!change)
    return (
      <td>
        <code>{text || '–'}</code>
      </td>
    );
  return (
    <td className={wide ? 'policy-wide' : undefined}>
      <Input
        size="small"
        aria-label={name}
        aria-invalid={finding !== undefined}
        status={finding && 'error'}
        value={text}
        maxLength={500}
        onChange={(event) => change(event.target.value)}
      />
      {finding && (
        <span className="status fail" role="alert">
          {finding.problem}
        </span>
      )}
    </td>
  );
}
