package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final Subject subject = new Subject();

    @Option(names = "--to", paramLabel = "N", description = "The release (default: the one that served before).")
    private @Nullable Integer release;

    @Mixin
    private final WindowOptions window = new WindowOptions();

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json request = subject.request("rollback").with("release", release);
        return wait.start(session, window.in(request));
    }
}
