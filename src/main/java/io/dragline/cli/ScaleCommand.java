package io.dragline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

    @Mixin
    private final Subject subject = new Subject();

    @Option(
            names = {"-n", "--replicas"},
            required = true,
            paramLabel = "N",
            description = "How many.")
    private int replicas;

    @Mixin
    private final WindowOptions window = new WindowOptions();

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    ScaleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json request = subject.request("scale").with("replicas", replicas);
        if (!session.json()) session.screen().note(session.say("scale-until"));
        return wait.start(session, window.in(request));
    }
}
