package io.dragline.deployment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a deployment would do, step by step; {@code warnings} say what is not known before it runs. */
record Plan(List<Step> steps, List<String> warnings) {
    /** @param notes what the step says besides its commands */
    record Step(String name, String topic, @Nullable String server, List<String> commands, List<String> notes) {}
}
