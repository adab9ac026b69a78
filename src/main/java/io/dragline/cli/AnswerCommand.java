package io.dragline.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Approves or rejects what waits for a person. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Answer a deployment that waits for a person: approve lets it go on, reject ends it.",
        footer = {
            "",
            "Example:",
            "  dragline approve 42 --note 'seen in test'",
            "  dragline reject 42 --note 'not today'"
        })
final class AnswerCommand implements Callable<Integer> {
    private final Session session;
    private final String decision;

    @Parameters(paramLabel = "ID", description = "The deployment, as listed by `dragline tasks`.")
    private @Nullable Id id;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.")
    private @Nullable String note;

    AnswerCommand(Session session, String decision) {
        this.session = session;
        this.decision = decision;
    }

    @Override
    public Integer call() {
        String deployment = Objects.requireNonNull(id).value();
        Json data = Json.object().with("decision", decision).with("note", note);
        Json answer = session.api()
                .post(Address.of("tasks", deployment, "complete"), Json.object().with("data", data));
        return session.answer(answer, () -> session.screen().line(session.say("answered-" + decision, deployment)));
    }
}
