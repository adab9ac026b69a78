import { useWords } from './words';

type Tone = 'ok' | 'run' | 'wait' | 'fail' | 'undo' | 'idle';

/** Colour and glyph of every state, of deployments, steps and services alike; never colour alone. */
const LOOKS = {
  QUEUED: ['‖', 'wait'],
  WAITING_APPROVAL: ['‖', 'wait'],
  WAITING_WINDOW: ['‖', 'wait'],
  RUNNING: ['●', 'run'],
  INCIDENT: ['✗', 'fail'],
  ROLLING_BACK: ['↶', 'undo'],
  SUCCEEDED: ['✓', 'ok'],
  COMPLETED: ['✓', 'ok'],
  ROLLED_BACK: ['↶', 'undo'],
  UNDONE: ['↶', 'undo'],
  FAILED: ['✗', 'fail'],
  REJECTED: ['✗', 'fail'],
  CANCELLED: ['⤼', 'idle'],
  SKIPPED: ['⤼', 'idle'],
  healthy: ['✓', 'ok'],
  degraded: ['!', 'wait'],
  down: ['✗', 'fail'],
  idle: ['–', 'idle'],
  unknown: ['?', 'idle'],
} as const satisfies Record<string, readonly [string, Tone]>;

export type Status = keyof typeof LOOKS;

export const look = (state: Status) => ({ glyph: LOOKS[state][0], tone: LOOKS[state][1] });

export function StatusTag({ state, text }: { state: Status; text?: string }) {
  const words = useWords();
  const { glyph, tone } = look(state);
  return (
    <span className={`status ${tone}`} data-state={state}>
      <span aria-hidden="true" className="glyph">
        {glyph}
      </span>
      {text ?? words(state)}
    </span>
  );
}
