package io.dragline.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Your own tokens, for scripts. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Make, list and remove your own tokens.",
        footer = {"", "Example:", "  dragline token create ci --expires 90d --json | jq -r .token"})
final class TokenCommand {
    private final Session session;

    TokenCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Make a token; it is shown once.",
            footer = {
                "",
                "Example:",
                "  dragline token create ci --expires 90d",
                "  dragline token create ci --scope shop@test:deploy,view"
            })
    int create(
            @Parameters(paramLabel = "NAME", description = "What it is for.") String name,
            @Option(names = "--expires", paramLabel = "TIME", description = "Such as 90d.") @Nullable String expires,
            @Option(
                            names = "--scope",
                            paramLabel = "PLACE:ACTIONS",
                            description = "Allow no more than this, such as shop@test:deploy,view; may be repeated.")
                    @Nullable
                    List<String> scopes) {
        Json token = session.api()
                .post(
                        Address.of("tokens"),
                        Json.object()
                                .with("name", name)
                                .with("expires", expires)
                                .with("limits", Limits.of(scopes == null ? List.of() : scopes, session)));
        return session.answer(token, () -> session.screen().line(token.text("token")));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List your tokens.",
            footer = {"", "Example:", "  dragline token list"})
    int list() {
        Json tokens = session.api().get(Address.of("tokens"));
        return session.answer(tokens, () -> {
            if (tokens.isEmpty()) session.screen().note(session.say("no-tokens"));
            else show(tokens);
        });
    }

    private void show(Json tokens) {
        Table table = session.table("id", "name", "expires");
        for (Json token : tokens)
            table.row(token.text("id"), token.text("name"), Times.ago(session.messages(), token.text("expiresAt")));
        table.print();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Remove a token; who uses it is signed out.",
            footer = {"", "Example:", "  dragline token remove 7"})
    int remove(@Parameters(paramLabel = "ID", description = "As listed.") Id id) {
        Json answer = session.api().delete(Address.of("tokens", id.value()));
        return session.answer(answer, () -> session.screen().line(session.say("removed", id)));
    }
}
