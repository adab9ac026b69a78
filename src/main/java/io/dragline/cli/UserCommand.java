package io.dragline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Add, list and remove accounts; change passwords.",
        footer = {"", "Example:", "  dragline user add lin --role developer"})
final class UserCommand {
    private static final String PASSWORD = "DRAGLINE_NEW_PASSWORD";

    private final Session session;

    UserCommand(Session session) {
        this.session = session;
    }

    /** What an account may do. */
    enum UserRole {
        ADMIN,
        DEVELOPER,
        VIEWER
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Add an account; the password comes from a prompt, DRAGLINE_NEW_PASSWORD or standard input.",
            footer = {"", "Example:", "  dragline user add lin --role developer --password-stdin < password"})
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--role", required = true, paramLabel = "ROLE", description = "admin, developer or viewer.")
                    UserRole role,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromStandardInput) {
        Json user = Json.object()
                .with("name", name)
                .with("password", newPassword(name, fromStandardInput))
                .with("role", role.name().toLowerCase(java.util.Locale.ROOT));
        Json answer = session.api().post(Address.of("users"), user);
        return session.answer(answer, () -> session.screen().line(session.say("user-added", name)));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Change an account's password.",
            footer = {"", "Example:", "  dragline user password lin"})
    int password(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromStandardInput) {
        Json body = Json.object().with("password", newPassword(name, fromStandardInput));
        Json answer = session.api().put(Address.of("users", name), body);
        return session.answer(answer, () -> session.screen().line(session.say("password-set", name)));
    }

    private String newPassword(String name, boolean fromStandardInput) {
        return new Confidential(session).password(PASSWORD, fromStandardInput, session.say("password-of", name));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the accounts.",
            footer = {"", "Example:", "  dragline user list"})
    int list() {
        Json users = session.api().get(Address.of("users"));
        return session.answer(users, () -> new Facts(session).show(users));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove an account; its tokens end with it.",
            footer = {"", "Example:", "  dragline user remove lin"})
    int remove(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        Json answer = session.api().delete(Address.of("users", name));
        return session.answer(answer, () -> session.screen().line(session.say("removed", name)));
    }
}
