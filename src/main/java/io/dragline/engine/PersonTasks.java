package io.dragline.engine;

import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What waits for a person in running processes. */
public interface PersonTasks {
    /** The oldest first. */
    List<Open> open();

    /** Null: nobody has it. */
    void assign(String task, @Nullable String user);

    /** The process goes on, with the data as its variables; joins a running transaction. */
    void complete(String task, Map<String, Object> data);

    /** Ends the task with the outcome {@code rejected}, which is caught where every outcome is caught. */
    void reject(String task, String why);

    /**
     * One of them.
     *
     * @param form its id; null: none
     * @param formVersion the one that its model names; null: the newest of when it began
     * @param groups whom it is meant for
     * @param assignee who has claimed it; null: nobody
     */
    record Open(
            String id,
            DeploymentId deployment,
            String element,
            String name,
            @Nullable String form,
            @Nullable Integer formVersion,
            List<String> groups,
            @Nullable String assignee,
            Instant since) {}
}
