package io.dragline.engine;

import io.dragline.journal.TaskStart;
import io.dragline.step.DeploymentId;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;

/**
 * One external task, in our words.
 *
 * @param undoes the element that this step undoes; null: it goes forward
 * @param left how often it may be tried after this attempt
 */
record Work(
        String task,
        String execution,
        String topic,
        String element,
        String name,
        DeploymentId deployment,
        @Nullable String undoes,
        int left,
        Level level,
        Map<String, @Nullable Object> variables) {
    static final int ATTEMPTS = 3;
    /** Tests that wait for the next try shorten it. */
    private static final Duration PAUSE = Duration.ofMillis(Long.getLong("step.pause.millis", 1000));

    /** What becomes of the process when a step has failed for good. */
    enum Level {
        STOP,
        WARN,
        IGNORE
    }

    static Work of(LockedExternalTask task, Drawing drawing) {
        Map<String, String> properties = task.getExtensionProperties();
        Integer left = task.getRetries();
        int attempts = Integer.parseInt(properties.getOrDefault("retries", "" + ATTEMPTS));
        Drawing.Drawn drawn = drawing.get(task.getActivityId());
        return new Work(
                task.getId(),
                task.getExecutionId(),
                task.getTopicName(),
                task.getActivityId(),
                drawn.name(),
                new DeploymentId(String.valueOf(task.getVariables().get("deployment"))),
                drawn.undoes(),
                Math.max(0, (left == null ? attempts : left) - 1),
                Level.valueOf(properties.getOrDefault("level", "stop").toUpperCase(Locale.ROOT)),
                task.getVariables());
    }

    /** How it ends without having begun; empty: nobody asked for that. */
    Optional<Ending> cancelled() {
        return isUndo() ? Optional.empty() : Cancellation.asked(variables).map(this::stopped);
    }

    /** A step that the process does not depend on draws no way back; the next one that does is stopped too. */
    Ending stopped(Ending.Outcome why) {
        return level == Level.STOP ? why : new Ending.Passed(why.why());
    }

    boolean isUndo() {
        return undoes != null;
    }

    @Nullable
    String server() {
        Object server = variables.get("server");
        return server == null ? null : server.toString();
    }

    /** Where a test may hold it. */
    String point(String moment) {
        Object of = variables.get("member") != null ? variables.get("member") : variables.get("service");
        return of + "." + topic + "." + moment;
    }

    TaskStart start() {
        return new TaskStart(deployment, task, element, name, topic, server());
    }

    /** 1, 2, 4 … seconds: the fewer tries are left, the longer. */
    Duration backOff() {
        return PAUSE.multipliedBy(Math.max(1, 8L >> Math.min(left, 3)));
    }
}
