package io.dragline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes a service out of an environment. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Take a service out of an environment: its route, then what serves it.",
        footer = {
            "",
            "Releases stay, so that a rollback or a deploy brings it back.",
            "",
            "Example:",
            "  dragline remove shop/api --env prod --wait"
        })
final class RemoveCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final Subject subject = new Subject();

    @Mixin
    private final WindowOptions window = new WindowOptions();

    @Mixin
    private final WaitOptions wait = new WaitOptions();

    RemoveCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return wait.start(session, window.in(subject.request("remove")));
    }
}
