package io.dragline.cli;

import java.util.StringJoiner;
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
                + Times.ago(session.messages(), task.text("since")) + approvals(task);
    }

    /** How many are missing, of whom, and why the reader may not answer. */
    private String approvals(Json task) {
        Json approval = task.get("approval");
        if (!approval.isObject()) return task.text("barred").isEmpty() ? "" : "  " + task.text("barred");
        String missing = session.say("approvals-missing", approval.text("missing"), approval.text("needed"));
        StringJoiner by = new StringJoiner(", ", " (", ")").setEmptyValue("");
        for (Json who : approval.get("by")) by.add(who.text());
        String why = approval.text("barred") + approval.text("needless");
        return "  " + missing + by + (why.isEmpty() ? "" : "  " + why);
    }
}
