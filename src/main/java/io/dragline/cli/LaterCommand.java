package io.dragline.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** A command whose capability a later version brings: it says so instead of being an unknown word. */
@Command(hidden = true)
final class LaterCommand implements Callable<Integer> {
    private final Session session;

    @Unmatched
    private List<String> words = new ArrayList<>();

    @Spec
    private @Nullable CommandSpec spec;

    LaterCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        throw of(session, spec == null ? "" : spec.name());
    }

    static Problem of(Session session, String what) {
        return Problem.of(Exit.WRONG, session.say("later", what), session.say("later-do"));
    }
}
