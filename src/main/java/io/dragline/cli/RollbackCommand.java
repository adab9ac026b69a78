package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an earlier release serve again. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Make an earlier release serve again, without a build.",
        footer = {
            "",
            "Example:",
            "  dragline rollback shop/api --env prod --wait",
            "  dragline rollback shop/api --env prod --to 6 --wait"
        })
final class RollbackCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "P/S", description = "Project and service.")
    private @Nullable Target target;

    @Option(
            names = {"-e", "--env"},
            required = true,
            paramLabel = "E",
            description = "The environment.")
    private @Nullable Name environment;

    @Option(names = "--to", paramLabel = "N", description = "The release (default: the one that served before).")
    private @Nullable Integer release;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
    private @Nullable String note;

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json request = Requests.of("rollback", Objects.requireNonNull(target), environment)
                .with("release", release)
                .with("note", note);
        return wait.start(session, request);
    }
}
