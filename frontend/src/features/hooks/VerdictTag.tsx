import type { Verdict } from './queries';
import { useTexts } from './texts';

/** Glyph and tone of each verdict, as states have them everywhere. */
const LOOKS: Record<Verdict, readonly [string, string]> = {
  PENDING: ['●', 'run'],
  STARTED: ['✓', 'ok'],
  JOINED: ['⏸', 'ok'],
  IGNORED: ['⤼', 'idle'],
  DUPLICATE: ['⤼', 'idle'],
  REFUSED: ['!', 'wait'],
  REJECTED: ['✗', 'fail'],
};

/** What became of a delivery, in a word. */
export function VerdictTag({ verdict }: { verdict: Verdict }) {
  const t = useTexts();
  const [glyph, tone] = LOOKS[verdict];
  return (
    <span className={`status ${tone}`} data-state={verdict}>
      <span aria-hidden="true" className="glyph">
        {glyph}
      </span>
      {t(`verdict.${verdict}`)}
    </span>
  );
}
