package io.dragline.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a command is about: a service in an environment. */
final class Subject {
    @Parameters(paramLabel = "P/S", description = "Project and service.")
    private @Nullable Target target;

    @Option(
            names = {"-e", "--env"},
            required = true,
            paramLabel = "E",
            description = "The environment.")
    private @Nullable Name environment;

    /** The body that starts a deployment of it. */
    Json request(String kind) {
        return Requests.of(kind, Objects.requireNonNull(target), environment);
    }

    /** The address with it as a filter. */
    Address narrow(Address address) {
        Target service = Objects.requireNonNull(target);
        return address.with("project", service.project())
                .with("service", service.service())
                .with("environment", environment);
    }
}
