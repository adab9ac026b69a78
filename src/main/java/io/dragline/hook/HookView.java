package io.dragline.hook;

import io.dragline.project.Hook;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hook for people.
 *
 * @param path of the address; {@code url} has the host before it by which the reader came
 * @param chain that it starts; null: it deploys the services
 * @param secretSet false: nothing it delivers is taken
 * @param poll as an ISO duration
 * @param problem why the repository could not be asked last time
 */
record HookView(
        String id,
        String project,
        String name,
        Hook.Provider provider,
        String path,
        String url,
        @Nullable String chain,
        List<String> services,
        String environment,
        @Nullable String branch,
        List<String> paths,
        String secret,
        boolean secretSet,
        @Nullable String poll,
        @Nullable Instant polledAt,
        @Nullable String problem,
        @Nullable DeliveryView last) {}
