package io.dragline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Add, list, disable and remove accounts; change passwords and roles.",
        footer = {"", "Example:", "  dragline user add lin --role developer"})
final class UserCommand {
    private static final String PASSWORD = "DRAGLINE_NEW_PASSWORD";

    private final Session session;

    UserCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Add an account; the password comes from a prompt, DRAGLINE_NEW_PASSWORD or standard input.",
            footer = {"", "Example:", "  dragline user add lin --role developer --password-stdin < password"})
    int add(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            description = "Everywhere: admin, developer, deployer, approver, viewer or one of your own;"
                                    + " without it, only what is granted.")
                    @Nullable
                    String role,
            @Option(names = "--password-stdin", description = "Read the password from standard input.")
                    boolean fromStandardInput) {
        Json user = Json.object()
                .with("name", name)
                .with("password", newPassword(name, fromStandardInput))
                .with("role", role);
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

    @Command(
            mixinStandardHelpOptions = true,
            description = "Give an account another role everywhere, or none.",
            footer = {"", "Example:", "  dragline user role lin viewer", "  dragline user role lin none"})
    int role(
            @Parameters(paramLabel = "NAME", description = "Its name.") String name,
            @Parameters(paramLabel = "ROLE", description = "The role, or none.") String role) {
        Json change = role.equals("none")
                ? Json.object().with("withoutRole", true)
                : Json.object().with("role", role);
        return change(name, change, "user-changed");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Let nobody sign in to an account; its sessions and tokens end at once.",
            footer = {"", "Example:", "  dragline user disable lin"})
    int disable(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        return change(name, Json.object().with("disabled", true), "user-disabled");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Let an account that was disabled be used again.",
            footer = {"", "Example:", "  dragline user enable lin"})
    int enable(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        return change(name, Json.object().with("disabled", false), "user-changed");
    }

    @Command(
            name = "reset-second-factor",
            mixinStandardHelpOptions = true,
            description = "Take off the second factor of who lost the device.",
            footer = {"", "Example:", "  dragline user reset-second-factor lin"})
    int resetSecondFactor(@Parameters(paramLabel = "NAME", description = "Its name.") String name) {
        return change(name, Json.object().with("withoutSecondFactor", true), "user-changed");
    }

    private int change(String name, Json change, String said) {
        Json answer = session.api().put(Address.of("users", name), change);
        return session.answer(answer, () -> session.screen().line(session.say(said, name)));
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
