package io.dragline.project;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who must agree before an environment is changed.
 *
 * @param by names of teams or users; empty: whoever may approve there
 * @param count how many of them
 * @param fourEyes whoever asked for the change may not be one of them
 * @param expires after this nobody is asked any more; null: never
 */
public record Approval(
        List<String> by,
        int count,
        boolean fourEyes,
        @Nullable Duration expires) {
    public Approval {
        by = List.copyOf(by);
    }
}
