import { hasEnded } from '../../api/live';
import type { Deployment } from '../../api/types';

export type Why =
  | 'mayNot'
  | 'cancel.why.ended'
  | 'cancel.why.back'
  | 'retry.why'
  | 'rollback.why.none'
  | 'rollback.why.running'
  | 'rollback.why.failed'
  | 'again.why';

/** Why something cannot be done now; undefined: it can. The server decides again. */
export function whyNot(deployment: Deployment, mayDeploy: boolean) {
  const { state, previousRelease, environment } = deployment;
  const ended = hasEnded(state);
  const refuse = (...reasons: (Why | false | undefined)[]): Why | undefined =>
    mayDeploy ? reasons.find((it): it is Why => !!it) : 'mayNot';
  return {
    cancel: refuse(ended && 'cancel.why.ended', state === 'ROLLING_BACK' && 'cancel.why.back'),
    retry: refuse(state !== 'INCIDENT' && 'retry.why'),
    rollback: refuse(
      !ended && 'rollback.why.running',
      state !== 'SUCCEEDED' && 'rollback.why.failed',
      (previousRelease == null || environment == null) && 'rollback.why.none',
    ),
    again: refuse(!ended && 'again.why'),
  };
}
