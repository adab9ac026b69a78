package io.dragline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Process models. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List process models; check one before it is used.",
        footer = {"", "Example:", "  dragline model list", "  dragline model lint deploy.bpmn"})
final class ModelCommand {
    private final Session session;

    ModelCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "List the models that can run.",
            footer = {"", "Example:", "  dragline model list"})
    int list() {
        Json models = session.api().get(Address.of("models"));
        return session.answer(models, () -> {
            if (models.isEmpty()) session.screen().note(session.say("no-models"));
            else show(models);
        });
    }

    private void show(Json models) {
        Table table = session.table("key", "version", "name", "used");
        for (Json model : models) {
            List<String> users = new ArrayList<>();
            for (Json user : model.get("usedBy")) users.add(user.text());
            table.row(model.text("key"), model.text("version"), model.text("name"), String.join(" ", users));
        }
        table.print();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Check a model; exit code 2 if something in it must change.",
            footer = {"", "Example:", "  dragline model lint deploy.bpmn"})
    int lint(@Parameters(paramLabel = "FILE", description = "A .bpmn file.") String file) {
        Json answer = session.api().post(Address.of("models", "lint"), "application/xml", read(file));
        Json findings = findings(answer);
        session.answer(answer, () -> {
            if (findings.isEmpty()) session.screen().line(session.say("model-right", file));
            else new Facts(session).show(findings);
        });
        return findings.isEmpty() ? Exit.DONE : Exit.WRONG;
    }

    private static Json findings(Json answer) {
        return answer.isArray() ? answer : answer.get("findings");
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Make a model usable; what runs stays on the version that it began with.",
            footer = {"", "Example:", "  dragline model publish deploy-slowly.bpmn"})
    int publish(@Parameters(paramLabel = "FILE", description = "A .bpmn file.") String file) {
        Json answer = session.api().post(Address.of("models", "publish"), "application/xml", read(file));
        return session.answer(answer, () -> session.screen()
                .line(session.say("model-published", answer.text("key"), answer.text("number"))));
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw Problem.of(Exit.WRONG, session.say("unreadable", file), String.valueOf(e));
        }
    }
}
