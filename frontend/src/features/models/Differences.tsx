import type { Difference } from '../../bpmn/modeler/difference';
import { useTexts } from './texts';

const LOOKS = { added: ['+', 'ok'], removed: ['−', 'fail'], changed: ['~', 'wait'], moved: ['↔', 'undo'] } as const;

/** The same differences as the marks in the diagrams, for keyboard and screen reader. */
export function Differences({ all, onSelect }: { all: Difference[]; onSelect?: (id: string) => void }) {
  const t = useTexts();
  if (all.length === 0) return <p className="quiet">{t('same')}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <ul className="differences" aria-label={t('differences')} tabIndex={0}>
      {all.map(({ id, name, type, change, what }) => (
        <li key={id}>
          <span className={`status ${LOOKS[change][1]}`}>
            <span aria-hidden="true">{LOOKS[change][0]}</span> {t(change)}
          </span>
          {onSelect ? (
            <button type="button" onClick={() => onSelect(id)}>
              {name || id}
            </button>
          ) : (
            <span>{name || id}</span>
          )}
          <span className="quiet">
            {type} {what.join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}
