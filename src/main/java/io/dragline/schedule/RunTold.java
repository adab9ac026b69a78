package io.dragline.schedule;

import io.dragline.deployment.EndOfDeployment;
import io.dragline.deployment.State;
import io.dragline.engine.Processes;
import io.dragline.journal.ChainNews;
import io.dragline.journal.Journal;
import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Rings for the step that waits for a deployment when that has ended, and tells the event stream of runs. */
@Component
class RunTold implements EndOfDeployment {
    private static final Logger LOG = LoggerFactory.getLogger(RunTold.class);

    private final Journal journal;
    private final ObjectProvider<Processes> processes;
    private final ObjectProvider<RunQueue> queue;

    RunTold(Journal journal, ObjectProvider<Processes> processes, ObjectProvider<RunQueue> queue) {
        this.journal = journal;
        this.processes = processes;
        this.queue = queue;
    }

    static String waitsFor(DeploymentId deployment) {
        return "deployment " + deployment;
    }

    /** One of its deployments was begun. */
    void changed(Run run) {
        tell(run, State.RUNNING);
    }

    void tell(Run run, State state) {
        tell(run, state, null);
    }

    /** @param reason why it came to that; null: nothing went wrong */
    void tell(Run run, State state, @Nullable String reason) {
        journal.chain(new ChainNews(
                run.id(),
                run.what(),
                run.chain().environment().value(),
                state.name(),
                reason,
                state == State.RUNNING && !run.started(),
                run.trigger(),
                run.startedBy(),
                run.note(),
                run.queuedAt(),
                run.startedAt()));
    }

    /** By another thread: the one that tells is at the end of a transaction. */
    @Override
    public void ended(DeploymentId deployment, @Nullable DeploymentId run) {
        queue.ifAvailable(each -> each.later(() -> {
            if (run != null) wake(run, deployment);
            each.startAll();
        }));
    }

    private void wake(DeploymentId run, DeploymentId deployment) {
        try {
            processes.getObject().wake(run, waitsFor(deployment));
        } catch (RuntimeException e) { // it is asked again after a while in any case
            LOG.info("run {} hears of the end of deployment {} a little later: {}", run, deployment, e.getMessage());
        }
    }
}
