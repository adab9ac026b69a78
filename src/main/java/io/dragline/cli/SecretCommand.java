package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Secrets: written, never read back. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Set, list and remove secrets; their values are never given back.",
        footer = {
            "",
            "Example:",
            "  dragline secret set shop-db < password",
            "  dragline secret set deploy-key < ~/.ssh/id_ed25519"
        })
final class SecretCommand {
    private final Session session;

    SecretCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Set a secret to what standard input or a prompt gives.",
            footer = {
                "",
                "One line loses its line end; a value of several lines is kept as it is.",
                "",
                "Example:",
                "  printf %%s \"$PASSWORD\" | dragline secret set shop-db --project shop"
            })
    int set(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = {"-p", "--project"},
                            paramLabel = "P",
                            description = "Only for this project.")
                    @Nullable
                    Name project) {
        String value = new Confidential(session).value(session.say("value-of", name));
        Json answer = session.api().put(address(name, project), Json.object().with("value", value));
        return session.answer(answer, () -> session.screen().line(session.say("secret-set", name)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the names of secrets.",
            footer = {"", "Example:", "  dragline secret list"})
    int list(
            @Option(
                            names = {"-p", "--project"},
                            paramLabel = "P",
                            description = "Only of this project.")
                    @Nullable
                    Name project) {
        Json secrets = session.api().get(Address.of("secrets").with("project", project));
        return session.answer(secrets, () -> {
            if (secrets.isEmpty()) session.screen().note(session.say("no-secrets"));
            else new Facts(session).show(secrets);
        });
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove a secret.",
            footer = {"", "Example:", "  dragline secret remove shop-db"})
    int remove(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = {"-p", "--project"},
                            paramLabel = "P",
                            description = "The one of this project.")
                    @Nullable
                    Name project) {
        Json answer = session.api().delete(address(name, project));
        return session.answer(answer, () -> session.screen().line(session.say("removed", name)));
    }

    private static Address address(String name, @Nullable Name project) {
        return Address.of("secrets", name).with("project", project);
    }
}
