package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Changes how many replicas serve. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Change how many replicas serve.",
        footer = {
            "",
            "The next deploy returns to the manifest's count.",
            "",
            "Example:",
            "  dragline scale shop/api --env prod --replicas 4 --wait"
        })
final class ScaleCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "P/S", description = "Project and service.")
    private @Nullable Target target;

    @Option(
            names = {"-e", "--env"},
            required = true,
            paramLabel = "E",
            description = "The environment.")
    private @Nullable Name environment;

    @Option(
            names = {"-n", "--replicas"},
            required = true,
            paramLabel = "N",
            description = "How many.")
    private int replicas;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
    private @Nullable String note;

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    ScaleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json request = Requests.of("scale", Objects.requireNonNull(target), environment)
                .with("replicas", replicas)
                .with("note", note);
        if (!session.json()) session.screen().note(session.say("scale-until"));
        return wait.start(session, request);
    }
}
