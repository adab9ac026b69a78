package io.dragline.project;

import io.dragline.user.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes out of service what a project names no more. Whoever keeps something of it running implements this. */
public interface Withdrawal {
    /**
     * Begun when the change of the configuration is committed.
     *
     * @param environment null: any
     * @param service null: any
     * @return a sentence for each that goes, such as {@code shop/api@prod serves release 7; deployment 12 removes it}
     */
    List<String> begin(
            ProjectName project, @Nullable EnvironmentName environment, @Nullable ServiceName service, Caller caller);
}
