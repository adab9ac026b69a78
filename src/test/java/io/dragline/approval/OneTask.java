package io.dragline.approval;

import io.dragline.engine.PersonTasks;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One open task, as the engine would show it. */
final class OneTask implements PersonTasks {
    final List<String> done = new ArrayList<>();

    @Nullable
    String assignee;

    String form = "approve-deployment";

    @Nullable
    Integer named;

    Instant since = Instant.EPOCH;

    @Override
    public List<Open> open() {
        if (!done.isEmpty()) return List.of();
        return List.of(new Open(
                "t-1", new DeploymentId("42"), "approve", "Approve", form, named, List.of("ops"), assignee, since));
    }

    @Override
    public void assign(String task, @Nullable String user) {
        assignee = user;
    }

    @Override
    public void complete(String task, Map<String, Object> data) {
        done.add("complete " + new java.util.TreeMap<>(data));
    }

    @Override
    public void reject(String task, String why) {
        done.add("reject " + why);
    }
}
