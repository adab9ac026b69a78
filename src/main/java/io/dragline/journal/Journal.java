package io.dragline.journal;

import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what happened. Everything is masked before it is kept. */
public interface Journal {
    /** Begins an attempt; the log must be closed. */
    Attempt begin(TaskStart start);

    /** The step of this element on this server was undone. */
    void undone(DeploymentId deployment, String element, @Nullable String server);

    /** Tells the event stream of a deployment's new state; joins a running transaction. */
    void tell(DeploymentId deployment, String state, @Nullable String reason);

    /**
     * Tells the event stream what became of something that waits for a person.
     *
     * @param what {@code open}, {@code claimed}, {@code unclaimed}, {@code approved}, {@code rejected}
     */
    void task(DeploymentId deployment, String task, String what, @Nullable String user);

    /** In the order in which they began. */
    List<StepRecord> steps(DeploymentId deployment);

    /** Output of one step, or of all. */
    LinePage output(DeploymentId deployment, @Nullable String step, long from, int limit);

    /** Which lines belong to which step, in order; only of lines that are still kept. */
    List<LineRange> ranges(DeploymentId deployment);

    /** The numbers of the lines from {@code from} on that contain a text, in whatever case; one step's, or all. */
    List<Long> find(DeploymentId deployment, @Nullable String step, String text, long from, int limit);

    /** How long each element usually took in these deployments: the median in seconds. */
    Map<String, Double> usualSeconds(List<DeploymentId> deployments);

    /** The number of the event that was told last. */
    long lastEvent();
}
