import type { State } from './queries';
import { useTexts } from './texts';

/** Glyph and tone, as states have them everywhere. */
const LOOKS: Record<State, readonly [string, string]> = {
  PENDING: ['●', 'run'],
  DELIVERED: ['✓', 'ok'],
  GIVEN_UP: ['✗', 'fail'],
  REPLACED: ['⤼', 'idle'],
};

/** Where a delivery stands, in a word. */
export function DeliveryState({ state }: { state: State }) {
  const t = useTexts();
  const [glyph, tone] = LOOKS[state];
  return (
    <span className={`status ${tone}`} data-state={state}>
      <span aria-hidden="true" className="glyph">
        {glyph}
      </span>
      {t(`is.${state}`)}
    </span>
  );
}
