package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the steps of a deployment said. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Print what the steps of a deployment said.",
        footer = {"", "Example:", "  dragline logs 42 -f", "  dragline logs 42 --from 1000"})
final class LogsCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "As listed by `dragline deployments`.")
    private @Nullable Id id;

    @Option(
            names = {"-f", "--follow"},
            description = "Go on until it has ended.")
    private boolean follow;

    @Option(names = "--from", paramLabel = "LINE", defaultValue = "0", description = "Begin at this line.")
    private long from;

    LogsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String deployment = Objects.requireNonNull(id).value();
        try (OutputView view = OutputView.of(session)) {
            OutputReader reader = new OutputReader(session, deployment, from, view);
            if (follow) reader.follow();
            else reader.drain();
        }
        return Exit.DONE;
    }
}
