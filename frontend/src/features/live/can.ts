import { hasEnded } from '../../api/live';
import type { Action, Deployment } from '../../api/types';

export type Why =
  | 'mayNot'
  | 'cancel.why.ended'
  | 'cancel.why.back'
  | 'retry.why'
  | 'rollback.why.none'
  | 'rollback.why.running'
  | 'rollback.why.failed'
  | 'again.why';

/** What one must be allowed to do for a deployment of a kind. */
export const actionOf = (kind: string): Action =>
  kind === 'build' ? 'BUILD' : kind === 'rollback' ? 'ROLL_BACK' : 'DEPLOY';

/** Why something cannot be done now; undefined: it can. The server decides again. */
export function whyNot(deployment: Deployment, may: { own: boolean; rollBack: boolean }) {
  const { state, previousRelease, environment } = deployment;
  const ended = hasEnded(state);
  const refuse = (allowed: boolean, ...reasons: (Why | false | undefined)[]): Why | undefined =>
    allowed ? reasons.find((it): it is Why => !!it) : 'mayNot';
  return {
    cancel: refuse(may.own, ended && 'cancel.why.ended', state === 'ROLLING_BACK' && 'cancel.why.back'),
    retry: refuse(may.own, state !== 'INCIDENT' && 'retry.why'),
    rollback: refuse(
      may.rollBack,
      !ended && 'rollback.why.running',
      state !== 'SUCCEEDED' && 'rollback.why.failed',
      (previousRelease == null || environment == null) && 'rollback.why.none',
    ),
    again: refuse(may.own, !ended && 'again.why'),
  };
}
