package io.dragline.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What every command has at hand: the options that may stand anywhere, the connection, the screen, the language. */
@Command(
        mixinStandardHelpOptions = true,
        name = "dragline",
        description = "Deploys containers by processes that people can see, edit, resume and climb back from.",
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Exit codes: 0 done, 1 it ran and failed, 2 wrong words or an invalid manifest, 3 not allowed or not"
                    + " signed in,",
            "  4 control plane unreachable, 5 refused now, 6 --timeout passed (the deployment goes on)",
            "",
            "Example:",
            "  dragline login --user admin",
            "  dragline apply -f dragline.yaml",
            "  dragline deploy shop/api --env prod --wait"
        })
final class Session implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Screen screen;
    private final Messages messages;

    @Option(
            names = "--url",
            scope = ScopeType.INHERIT,
            paramLabel = "URL",
            description = "The control plane (DRAGLINE_URL; default http://127.0.0.1:7070).")
    private @Nullable String url;

    @Option(
            names = "--token",
            scope = ScopeType.INHERIT,
            paramLabel = "TOKEN",
            description = "Instead of the stored one; others on this machine can see it, DRAGLINE_TOKEN they cannot.")
    private @Nullable String token;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "One JSON document on standard output, nothing else.")
    private boolean json;

    private final List<String> words;

    @Spec
    private @Nullable CommandSpec spec;

    Session(Surroundings surroundings, String... words) {
        this.words = List.of(words);
        this.surroundings = surroundings;
        this.screen = new Screen(surroundings);
        this.messages = Messages.of(surroundings);
    }

    @Override
    public Integer call() {
        if (spec != null) spec.commandLine().usage(surroundings.err());
        return Exit.WRONG;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    Screen screen() {
        return screen;
    }

    Messages messages() {
        return messages;
    }

    String say(String key, Object... values) {
        return messages.text(key, values);
    }

    boolean json() {
        return json;
    }

    /** For a mistake in the words themselves, which is found before the options are set. */
    void json(boolean wanted) {
        json = wanted;
    }

    /** What was typed, without a token. */
    List<String> typedWords() {
        List<String> typed = new ArrayList<>(words);
        int at = typed.indexOf("--token");
        if (at >= 0) typed.subList(at, Math.min(at + 2, typed.size())).clear();
        typed.removeIf(word -> word.startsWith("--token="));
        return typed;
    }

    /** A table with its headings in the reader's language. */
    Table table(String... headings) {
        String[] translated = new String[headings.length];
        for (int i = 0; i < headings.length; i++) translated[i] = say("column." + headings[i]);
        return new Table(screen, translated);
    }

    /** Gives the document to a program, or lets it be shown to a person. */
    int answer(Json document, Runnable shown) {
        if (json) screen.document(document.toString());
        else shown.run();
        return Exit.DONE;
    }

    Api api() {
        return new Api(url(), token(), messages, language());
    }

    /** Without the stored token, which may have expired: for signing in. */
    Api apiWithoutToken() {
        return new Api(url(), null, messages, language());
    }

    /** Programs read English, whatever the person speaks. */
    private String language() {
        return json ? "en" : messages.language();
    }

    private @Nullable String token() {
        if (token != null) return token;
        String variable = surroundings.variable("DRAGLINE_TOKEN");
        return variable.isEmpty() ? Credentials.of(surroundings).token(url()) : variable;
    }

    URI url() {
        String variable = surroundings.variable("DRAGLINE_URL");
        String text = url != null ? url : variable.isEmpty() ? "http://127.0.0.1:7070" : variable;
        return PlaneUrl.parse(text).orElseThrow(() -> Problem.of(Exit.WRONG, say("bad-url", text), say("bad-url-do")));
    }
}
