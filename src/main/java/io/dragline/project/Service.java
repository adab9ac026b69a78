package io.dragline.project;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One deployable thing.
 *
 * @param source of kinds source and static
 * @param build the command lines; null: none
 * @param recipe how the image is made; of kind source
 * @param image of kind image
 * @param command arguments given to the container; empty: the image's own
 * @param port where it listens inside its container; null: nowhere
 * @param drain how long requests in flight may take before an old replica is stopped
 * @param watch how long after the swap a dying replica brings the old release back
 * @param volumes {@code host-folder:container-folder[:ro]}, placeholders allowed
 * @param environments what differs in an environment
 * @param model the process model that deploys it; null: the shipped one
 */
public record Service(
        ServiceName name,
        ServiceKind kind,
        @Nullable Source source,
        @Nullable Build build,
        @Nullable Recipe recipe,
        @Nullable String image,
        List<String> command,
        @Nullable Integer port,
        int replicas,
        Resources resources,
        Health health,
        Duration drain,
        Duration watch,
        Map<String, Variable> variables,
        List<String> volumes,
        List<Route> routes,
        Map<EnvironmentName, Override> environments,
        @Nullable String model) {
    public static final int MAX_REPLICAS = 100;

    public ServiceCopy copy() {
        return new ServiceCopy(this);
    }

    /** @param cpus in cores; null: no limit. @param memory in bytes; null: no limit */
    public record Resources(@Nullable Long memory, @Nullable Double cpus) {}

    /** @param dockerfile and {@code context}: paths inside the checked-out revision */
    public record Recipe(String dockerfile, String context) {}

    /** @param path where it answers; {@code strip}: the path is taken off before the service sees it */
    public record Route(String path, boolean strip, boolean websocket) {}

    /** @param replicas null: as the service says; {@code model} as well */
    public record Override(
            @Nullable Integer replicas,
            @Nullable Resources resources,
            Map<String, Variable> variables,
            @Nullable String model) {}
}
