package io.dragline.rollout;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Resolves release, configuration and servers into replicas with addresses, once. */
@ServiceTask(
        "Resolves release, configuration and servers into replicas with fixed addresses, once for the whole deployment")
class FreezeRollout implements Step<FreezeRollout.Input, FreezeRollout.Output> {
    /**
     * @param replicas of kind scale: how many
     * @param kind {@code deploy}, {@code rollback}, {@code scale} or {@code remove}
     * @param approvals how many people had to agree when it began
     * @param approved the hash of what they agreed to
     */
    record Input(
            DeploymentId deployment,
            ProjectName project,
            EnvironmentName environment,
            ServiceName service,
            String kind,
            int release,
            @Nullable Integer replicas,
            @Nullable Integer approvals,
            @Nullable String approved) {
        Input(
                DeploymentId deployment,
                ProjectName project,
                EnvironmentName environment,
                ServiceName service,
                String kind,
                int release,
                @Nullable Integer replicas) {
            this(deployment, project, environment, service, kind, release, replicas, null, null);
        }

        boolean mustBeApproved() {
            return approvals != null && approvals > 0;
        }
    }

    /** The servers on which replicas start or are removed, and those whose nginx is told. */
    record Output(List<ServerName> servers, List<ServerName> proxies) {}

    private final Freezer freezer;
    private final Rollouts rollouts;

    FreezeRollout(Freezer freezer, Rollouts rollouts) {
        this.freezer = freezer;
        this.rollouts = rollouts;
    }

    @Override
    public Output run(Input in, StepLog log) {
        Rollout rollout = freezer.freeze(in);
        tell(rollout, log);
        return new Output(rollout.servers(), rollout.proxies());
    }

    @Override
    public void plan(Input in, StepLog log) {
        tell(rollouts.get(in.deployment()), log);
    }

    private static void tell(Rollout rollout, StepLog log) {
        log.note("release " + rollout.release() + " of " + rollout.project() + "/" + rollout.service() + " in "
                + rollout.environment()
                + (rollout.previousRelease() == null
                        ? ", the first"
                        : ", release " + rollout.previousRelease() + " serves"));
        rollout.start().forEach(replica -> log.note("start " + told(replica)));
        rollout.keep().forEach(replica -> log.note("keep " + told(replica)));
        rollout.remove().forEach(replica -> log.note("remove " + told(replica)));
        if (rollout.bundle() != null) log.note("publish " + rollout.bundle());
    }

    private static String told(Replica replica) {
        return "replica " + replica.number() + " on " + replica.server() + ": " + replica.container() + " "
                + replica.address() + (replica.hostPort() == null ? "" : ", host port " + replica.hostPort());
    }
}
