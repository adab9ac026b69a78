package io.dragline.engine;

import io.dragline.step.StepLog;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a model as a list of steps and asks each what it would do. */
public interface Planner {
    /**
     * The service tasks of the way to success, in order, those of called models among them; undo left out.
     *
     * @param model its newest version
     */
    List<Stop> way(String model);

    /** Asks the step of a topic for its commands; nothing is changed. */
    void plan(String topic, Map<String, @Nullable Object> variables, StepLog log) throws Exception;

    /**
     * One service task on the way.
     *
     * @param model the model that it belongs to
     * @param loop the variable whose list it is repeated for; null: it runs once
     */
    record Stop(
            String model,
            String name,
            String topic,
            @Nullable String loop) {}
}
