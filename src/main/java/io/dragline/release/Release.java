package io.dragline.release;

import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.project.Visible;
import io.dragline.user.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An immutable result.
 *
 * @param number counts from 1 per service
 * @param image by digest, {@code host/project/service@sha256:…}; without a registry the image's id, {@code sha256:…};
 *     null for kind static
 * @param bundle names the static files; null for the other kinds
 * @param revision of the source; null for kind image
 * @param configuration the service as it was configured when this was made
 * @param createdBy who started it
 */
public record Release(
        ProjectName project,
        ServiceName service,
        int number,
        @Nullable String image,
        @Nullable String bundle,
        @Nullable String revision,
        Service configuration,
        Instant createdAt,
        String createdBy) {

    /** Without what is set for environments that one may not see. */
    Release seenBy(Caller caller) {
        Service seen = Visible.of(project, configuration, caller);
        return new Release(project, service, number, image, bundle, revision, seen, createdAt, createdBy);
    }
}
