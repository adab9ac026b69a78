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

    AuditCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (verify) return verified(session.api().get(Address.of("audit", "verify")));
        Json entries = session.api().get(Address.of("audit").with("limit", limit));
        return session.answer(entries, () -> {
            if (entries.isEmpty()) session.screen().note(session.say("no-audit"));
            else new Facts(session).show(entries);
        });
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
