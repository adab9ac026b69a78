package io.dragline.schedule;

import io.dragline.project.ChainName;
import io.dragline.project.ProjectName;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param trigger {@code cli}, {@code page}, {@code api}
 */
record RunRequest(
        ProjectName project,
        ChainName chain,
        @Nullable String note,
        @Nullable String trigger) {
    private static final Set<String> TRIGGERS = Set.of("cli", "page", "api");

    RunRequest {
        if (trigger != null && !TRIGGERS.contains(trigger))
            throw new IllegalArgumentException("trigger is one of cli, page and api; leave it out for api");
    }

    String triggered() {
        return trigger == null ? "api" : trigger;
    }
}
