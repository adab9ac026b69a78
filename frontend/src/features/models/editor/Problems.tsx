import { useEditorTexts } from './texts';

interface Props {
  findings: { element?: string | null; rule: string; problem: string }[];
  whole?: string;
  fine?: string;
  onSelect: (id: string) => void;
}

/** What the server would refuse, each leading to its element. */
export function Problems({ findings, whole, fine, onSelect }: Props) {
  const t = useEditorTexts();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="problems" aria-label={t('problems')} data-problems={findings.length} tabIndex={0}>
      <h2>{findings.length ? t('checks', { count: findings.length }) : t('checks', { count: 0 })}</h2>
      {findings.length === 0 && <p className="status ok">✓ {fine ?? t('fine')}</p>}
      <ul>
        {findings.map(({ element, rule, problem }) => (
          <li key={`${element} ${rule} ${problem}`}>
            <button type="button" onClick={() => element && onSelect(element)}>
              <span className="status fail" aria-hidden="true">
                ✗
              </span>{' '}
              <strong>{element ?? whole ?? t('wholeModel')}</strong>: {problem} <code>{rule}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
