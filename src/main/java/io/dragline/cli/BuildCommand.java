package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a release and deploys nothing. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Make a release from the source; deploy nothing.",
        footer = {"", "Example:", "  dragline build shop/api --revision main --wait"})
final class BuildCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "P/S", description = "Project and service.")
    private @Nullable Target target;

    @Option(names = "--revision", paramLabel = "R", description = "A revision of the source (default: the newest).")
    private @Nullable String revision;

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    BuildCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json request =
                Requests.of("build", Objects.requireNonNull(target), null).with("revision", revision);
        return wait.start(session, request);
    }
}
