package io.dragline.deployment;

import io.dragline.AfterCommit;
import io.dragline.step.DeploymentId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells, once it can be seen, that something ended: to the queue, since the next may start, and to whoever listens. */
@Component
class AfterEnd {
    private static final Logger LOG = LoggerFactory.getLogger(AfterEnd.class);

    private final ObjectProvider<Queue> queue;
    private final ObjectProvider<EndOfDeployment> listeners;

    AfterEnd(ObjectProvider<Queue> queue, ObjectProvider<EndOfDeployment> listeners) {
        this.queue = queue;
        this.listeners = listeners;
    }

    /** @param run of whose chain it was a link; null: of none */
    void of(DeploymentId deployment, @Nullable Long run) {
        tell(deployment, run == null ? null : new DeploymentId("" + run));
    }

    void turnOf(DeploymentId run) {
        tell(run, null);
    }

    private void tell(DeploymentId ended, @Nullable DeploymentId run) {
        AfterCommit.run(() -> {
            queue.ifAvailable(Queue::look);
            listeners.forEach(listener -> quietly(listener, ended, run));
        });
    }

    /** What has ended has ended, also when a listener fails. */
    private static void quietly(EndOfDeployment listener, DeploymentId ended, @Nullable DeploymentId run) {
        try {
            listener.ended(ended, run);
        } catch (RuntimeException e) {
            LOG.warn("the end of deployment {} could not be told: {}", ended, e.getMessage());
        }
    }
}
