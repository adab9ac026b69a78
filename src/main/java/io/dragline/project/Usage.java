package io.dragline.project;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells why a project, or a part of it, cannot be removed now. Whoever keeps something of it running implements this. */
public interface Usage {
    /** One sentence for the reader, such as {@code shop/api@prod serves release 7; remove it first}; empty: it is not in use. */
    Optional<String> whyInUse(ProjectName project);

    /**
     * Why a part cannot go just now, though what serves of it can be withdrawn; without a better answer the whole
     * project's.
     *
     * @param environment null: any
     * @param service null: any
     */
    default Optional<String> whyInUse(
            ProjectName project, @Nullable EnvironmentName environment, @Nullable ServiceName service) {
        return whyInUse(project);
    }
}
