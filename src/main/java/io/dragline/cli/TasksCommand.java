package io.dragline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** What waits for a person. */
@Command(
        mixinStandardHelpOptions = true,
        description = "List what waits for a person.",
        footer = {"", "Example:", "  dragline tasks"})
final class TasksCommand implements Callable<Integer> {
    private final Session session;

    TasksCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Json tasks = session.api().get(Address.of("tasks"));
        return session.answer(tasks, () -> {
            if (tasks.isEmpty()) session.screen().note(session.say("no-tasks"));
            for (Json task : tasks) session.screen().line(line(task));
        });
    }

    private String line(Json task) {
        Json subject = task.get("subject");
        String what = subject.isObject()
                ? subject.text("project") + "/" + subject.text("service") + "@" + subject.text("environment") + " "
                        + subject.get("wanted").text("release")
                : "";
        return task.text("deployment") + "  " + task.text("name") + "  " + what + "  "
                + Times.ago(session.messages(), task.text("since"));
    }
}
