package io.dragline.journal;

import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was kept of a deployment: its steps and their output. */
public interface History {
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
