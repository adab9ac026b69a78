package io.dragline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Signs in and stores the token for this control plane. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Sign in; the token is stored in your configuration folder.",
        footer = {
            "",
            "Example:",
            "  dragline login --user admin",
            "  dragline login --user ci --password-stdin < password"
        })
final class LoginCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = {"-u", "--user"},
            required = true,
            paramLabel = "USER",
            description = "The account.")
    private String user = "";

    @Option(
            names = "--password-stdin",
            description = "Read the password from standard input (else DRAGLINE_PASSWORD, else a prompt).")
    private boolean fromStandardInput;

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Of the second factor (else a prompt, if it is needed).")
    private @Nullable String code;

    LoginCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String password = new Confidential(session)
                .password("DRAGLINE_PASSWORD", fromStandardInput, session.say("password-of", user));
        Json login = logIn(
                Json.object().with("user", user).with("password", password).with("code", code));
        Path file = Credentials.of(session.surroundings()).store(session.url(), user, login);
        Json shown = Json.object()
                .with("url", session.url().toString())
                .with("user", user)
                .with("expiresAt", login.get("expiresAt"));
        return session.answer(shown, () -> session.screen().line(session.say("signed-in", user, session.url(), file)));
    }

    /** An account with a second factor is asked for its code, once the password was right. */
    private Json logIn(Json words) {
        try {
            return session.apiWithoutToken().post(Address.of("login"), words);
        } catch (Problem problem) {
            if (!problem.asksForCode()) throw problem;
            String typed = new Confidential(session).password("DRAGLINE_CODE", false, session.say("code-of", user));
            return session.apiWithoutToken().post(Address.of("login"), words.with("code", typed));
        }
    }
}
