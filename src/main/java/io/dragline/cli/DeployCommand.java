package io.dragline.cli;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a release serve. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Make a release serve in an environment.",
        footer = {
            "",
            "Without --release, --image and --revision: a service of kind source builds its newest revision,",
            "one of kind image takes what its tag means now.",
            "",
            "Example:",
            "  dragline deploy shop/api --env prod --wait --timeout 10m --note 'fixes the basket'",
            "  dragline deploy shop/api --env prod --release 7 --plan"
        })
final class DeployCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final Subject subject = new Subject();

    @ArgGroup
    private @Nullable Choice choice;

    @Option(names = "--model", paramLabel = "KEY", description = "The process model to run.")
    private @Nullable String model;

    @Option(names = "--plan", description = "Print every command that would run; change nothing.")
    private boolean plan;

    @Mixin
    private final WindowOptions window = new WindowOptions();

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    /** What is to serve; one of the three. */
    static final class Choice {
        @Option(names = "--release", paramLabel = "N", description = "A release that was made before.")
        private @Nullable Integer release;

        @Option(names = "--image", paramLabel = "REF", description = "An image.")
        private @Nullable String image;

        @Option(names = "--revision", paramLabel = "R", description = "A revision of the source.")
        private @Nullable String revision;
    }

    DeployCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json request = subject.request("deploy")
                .with("release", choice == null ? null : choice.release)
                .with("image", choice == null ? null : choice.image)
                .with("revision", choice == null ? null : choice.revision)
                .with("model", model);
        window.in(request);
        return plan ? PlanView.show(session, wait.noted(request)) : wait.start(session, request);
    }
}
