package io.dragline.rollout;

import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;

/** Commits what serves from now on, the new release or nothing; there is no way back by undo from here. */
@ServiceTask("Commits what serves from now on; from here on only another deployment goes back")
class SettleRollout implements Step<SettleRollout.Input, SettleRollout.Output> {
    record Input(DeploymentId deployment, String kind) {}

    record Output(boolean settled) {}

    private final Rollouts rollouts;
    private final Settlement settlement;

    SettleRollout(Rollouts rollouts, Settlement settlement) {
        this.rollouts = rollouts;
        this.settlement = settlement;
    }

    @Override
    public Output run(Input in, StepLog log) {
        boolean removal = in.kind().equals("remove");
        if (removal) settlement.settleRemoval(in.deployment());
        else settlement.settle(in.deployment());
        Rollout rollout = rollouts.get(in.deployment());
        log.note((removal ? "nothing" : "release " + rollout.release()) + " serves " + rollout.project() + "/"
                + rollout.service() + " in " + rollout.environment());
        return new Output(true);
    }

    @Override
    public void plan(Input in, StepLog log) {
        log.note(
                in.kind().equals("remove")
                        ? "it is recorded that nothing serves"
                        : "the new release is recorded as the one that serves");
    }
}
