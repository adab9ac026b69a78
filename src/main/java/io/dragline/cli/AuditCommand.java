package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Who changed what. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Show who changed what, newest first.",
        footer = {"", "Example:", "  dragline audit --limit 20"})
final class AuditCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    private @Nullable Integer limit;

    @Option(names = "--verify", description = "Check that no entry was changed or removed; exit code 1 if one was.")
    private boolean verify;

    @Option(names = "--user", paramLabel = "NAME", description = "What this user did.")
    private @Nullable String user;

    @Option(names = "--did", paramLabel = "VERB", description = "Such as deploy, or server for all of server.*.")
    private @Nullable String verb;

    @Option(names = "--object", paramLabel = "TEXT", description = "What it was done to, or a part of it: shop/api.")
    private @Nullable String object;

    @Option(names = "--since", paramLabel = "TIME", description = "From then on: 2026-11-01T00:00:00Z.")
    private @Nullable String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Before then.")
    private @Nullable String until;

    @Option(names = "--export", description = "All that matches as JSON lines, oldest first, each with its hash.")
    private boolean export;

    AuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (verify) return verified(session.api().get(Address.of("audit", "verify")));
        if (export) {
            session.screen()
                    .document(session.api()
                            .text(narrowed(Address.of("audit", "export")))
                            .strip());
            return Exit.DONE;
        }
        Json entries = session.api().get(narrowed(Address.of("audit").with("limit", limit)));
        return session.answer(entries, () -> {
            if (entries.isEmpty()) session.screen().note(session.say("no-audit"));
            else new Facts(session).show(entries);
        });
    }

    private Address narrowed(Address address) {
        return address.with("actor", user)
                .with("verb", verb)
                .with("object", object)
                .with("since", since)
                .with("until", until);
    }

    private int verified(Json verdict) {
        boolean ok = verdict.isTrue("ok");
        session.answer(verdict, () -> session.screen()
                .line(
                        ok
                                ? session.say("audit-right", verdict.text("rows"), verdict.text("head"))
                                : session.say("audit-broken", verdict.text("broken"))));
        return ok ? Exit.DONE : Exit.FAILED;
    }
}
