package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where images are pushed and pulled. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Create, add, list and remove registries.",
        footer = {"", "Example:", "  dragline registry create main --server local", "  dragline registry list"})
final class RegistryCommand {
    private final Session session;

    RegistryCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Start a private registry as a container.",
            footer = {"", "Example:", "  dragline registry create main --server local --port 5000"})
    int create(
            @Parameters(paramLabel = "NAME", description = "Its name.") Name name,
            @Option(
                            names = "--server",
                            defaultValue = "local",
                            paramLabel = "NAME",
                            description = "Where (default ${DEFAULT-VALUE}).")
                    Name server,
            @Option(
                            names = "--port",
                            defaultValue = "5000",
                            paramLabel = "PORT",
                            description = "On which port (default ${DEFAULT-VALUE}).")
                    int port,
            @Option(names = "--image", paramLabel = "REF", description = "From which image.") @Nullable String image) {
        Json body = Json.object()
                .with("name", name.value())
                .with("server", server.value())
                .with("port", port)
                .with("image", image);
        Json answer = session.api().post(Address.of("registries", "create"), body);
        return session.answer(answer, () -> added(name, answer));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Add a registry that exists.",
            footer = {
                "",
                "Example:",
                "  dragline registry add hub --address registry.example:5000 --user ci --password-secret hub"
            })
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name.") Name name,
            @Option(names = "--address", required = true, paramLabel = "HOST[:PORT]", description = "Where it is.")
                    String address,
            @Option(names = "--user", paramLabel = "USER", description = "The account.") @Nullable String user,
            @Option(
                            names = "--password-secret",
                            paramLabel = "SECRET",
                            description = "The secret that holds its password.")
                    @Nullable
                    String password,
            @Option(names = "--insecure", description = "It speaks plain HTTP, or its certificate is not trusted.")
                    boolean insecure) {
        Json body = Json.object()
                .with("name", name.value())
                .with("address", address)
                .with("user", user)
                .with("password", password)
                .with("insecure", insecure);
        Json answer = session.api().post(Address.of("registries"), body);
        return session.answer(answer, () -> added(name, answer));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the registries.",
            footer = {"", "Example:", "  dragline registry list"})
    int list() {
        Json registries = session.api().get(Address.of("registries"));
        return session.answer(registries, () -> {
            if (registries.isEmpty()) session.screen().note(session.say("no-registries"));
            else new Facts(session).show(registries);
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove a registry; its images stay where they are.",
            footer = {"", "Example:", "  dragline registry remove hub"})
    int remove(@Parameters(paramLabel = "NAME", description = "Its name.") Name name) {
        Json answer = session.api().delete(Address.of("registries", name.value()));
        return session.answer(answer, () -> session.screen().line(session.say("removed", name)));
    }

    /** Engines must be told of a registry they would not trust by themselves. */
    private void added(Name name, Json registry) {
        session.screen().line(session.say("registry-added", name));
        for (Json advice : registry.get("advice")) session.screen().note(advice.text());
    }
}
