package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the replicas of a service say. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print what the replicas of a service say.",
        footer = {"", "Example:", "  dragline container-logs shop/api --env prod -f --tail 20"})
final class ContainerLogsCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final Subject subject = new Subject();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what comes.")
    private boolean follow;

    @Option(
            names = "--tail",
            paramLabel = "N",
            description = "Begin with the last N lines (default: the control plane's).")
    private @Nullable Integer tail;

    ContainerLogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Address address = subject.narrow(Address.of("replicas", "logs")).with("follow", follow ? true : null);
        try (OutputView view = OutputView.of(session)) {
            new TextReader(session, view).read(address, tail, follow);
        }
        return Exit.DONE;
    }
}
