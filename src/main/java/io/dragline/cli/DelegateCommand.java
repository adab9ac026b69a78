package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Hands what waits for the caller to another person. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Let somebody else answer in your stead; they need the right to approve there.",
        footer = {"", "Example:", "  dragline delegate 42 --to bob --note 'on holiday'", "  dragline delegate 42 --back"
        })
final class DelegateCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ID", description = "The deployment, as listed by `dragline tasks`.")
    private @Nullable Id id;

    @ArgGroup(multiplicity = "1")
    private @Nullable Way way;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
    private @Nullable String note;

    /** There or back. */
    static final class Way {
        @Option(names = "--to", paramLabel = "USER", description = "Who answers.")
        private @Nullable String to;

        @Option(names = "--back", description = "Answer yourself again.")
        private boolean back;
    }

    DelegateCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        String deployment = Objects.requireNonNull(id).value();
        String to = Objects.requireNonNull(way).to;
        Address address = Address.of("tasks", deployment, "delegate");
        Json answer = to == null
                ? session.api().delete(address)
                : session.api().post(address, Json.object().with("to", to).with("note", note));
        return session.answer(answer, () -> session.screen()
                .line(to == null ? session.say("taken-back", deployment) : session.say("delegated", deployment, to)));
    }
}
