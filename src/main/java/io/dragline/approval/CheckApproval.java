package io.dragline.approval;

import io.dragline.engine.Processes;
import io.dragline.policy.Change;
import io.dragline.policy.Policy;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Intent;
import io.dragline.rollout.Intents;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Asks whether enough people have agreed to what would be done now. It is asked again after each answer and after each
 * wait for a window, so that nothing is done but what they were shown.
 */
@ServiceTask("Asks whether enough people have agreed to what would be done now, and else has somebody asked")
class CheckApproval implements Step<CheckApproval.Input, CheckApproval.Output> {
    record Input(
            DeploymentId deployment,
            ProjectName project,
            ServiceName service,
            EnvironmentName environment,
            String kind,
            int release,
            @Nullable Integer replicas,
            String startedBy) {}

    /**
     * @param approved the hash of what they agreed to; null: somebody is still to be asked
     * @param expiresIn how long the model's timer waits for an answer
     * @param opensAt null: what a window said before is over
     * @param heldBy null, too
     */
    record Output(
            @Nullable String approved,
            String expiresIn,
            @Nullable String opensAt,
            @Nullable String heldBy) {}

    private final Policy policy;
    private final Intents intents;
    /** The engine is made after its steps. */
    private final ObjectProvider<Processes> processes;

    private final Asking asking;

    CheckApproval(Policy policy, Intents intents, ObjectProvider<Processes> processes, Asking asking) {
        this.policy = policy;
        this.intents = intents;
        this.processes = processes;
        this.asking = asking;
    }

    @Override
    public Output run(Input in, StepLog log) {
        Intent intent = intents.of(
                in.deployment(), in.project(), in.environment(), in.service(), in.kind(), in.release(), in.replicas());
        Demands demands = new Demands(policy.demands(change(in)));
        String model = processes.getObject().model(in.deployment()).orElse("");
        Asking.Answer answer = asking.ask(in, intent.with("model", model), demands, log);
        return new Output(
                answer.given() ? intent.hash() : null, answer.expiresIn().toString(), null, null);
    }

    @Override
    public void plan(Input in, StepLog log) {
        Demands demands = new Demands(policy.demands(change(in)));
        log.note("waits until " + demands.needed() + " agree"
                + (demands.by().isEmpty() ? "" : " of " + String.join(", ", demands.by()))
                + (demands.fourEyes() ? ", but not " + in.startedBy() : ""));
    }

    private static Change change(Input in) {
        return new Change(in.project(), in.environment(), in.service(), in.kind());
    }
}
