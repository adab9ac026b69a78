package io.dragline.rollout;

import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;

/** Commits that the new release serves; there is no way back by undo from here. */
@ServiceTask("Commits that the new release serves; from here on only another deployment goes back")
class SettleRollout implements Step<SettleRollout.Input, SettleRollout.Output> {
    record Input(DeploymentId deployment) {}

    record Output(boolean settled) {}

    private final DatabaseRollouts rollouts;

    SettleRollout(DatabaseRollouts rollouts) {
        this.rollouts = rollouts;
    }

    @Override
    public Output run(Input in, StepLog log) {
        rollouts.settle(in.deployment());
        Rollout rollout = rollouts.get(in.deployment());
        log.note("release " + rollout.release() + " serves " + rollout.project() + "/" + rollout.service() + " in "
                + rollout.environment());
        return new Output(true);
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.note("the new release is recorded as the one that serves");
    }
}
