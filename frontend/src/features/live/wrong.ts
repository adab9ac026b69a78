import type { Deployment } from '../../api/types';
import type { LogStore } from './log-store';

const BECAME = {
  INCIDENT: 'incident',
  ROLLED_BACK: 'rolledBack',
  FAILED: 'failedEarly',
  REJECTED: 'failedEarly',
  CANCELLED: 'cancelled',
} as const;

/** The name of the text that says what a deployment that went wrong left behind. */
export const whatBecame = (state: Deployment['state']) =>
  state in BECAME ? BECAME[state as keyof typeof BECAME] : undefined;

export const lastLineOf = (log: LogStore, step: string | undefined): number => {
  const last = log.known.findLast((range) => range.step === step);
  return last ? last.from + last.lines - 1 : 0;
};
