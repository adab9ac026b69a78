package io.dragline.files;

import io.dragline.server.Command;
import io.dragline.server.Shell;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A shell whose every command is told. */
public record ToldShell(Shell shell, StepLog log) {
    /** The exit code. */
    public int run(Command command) throws IOException, InterruptedException {
        log.command(command.text());
        int code = shell.run(command, log::line);
        log.exit(code);
        return code;
    }

    /** Anything but 0 is a failure. */
    public void must(String... words) throws IOException, InterruptedException {
        must(Command.of(words));
    }

    public void must(Command command) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        log.command(command.text());
        int code = shell.run(command, line -> {
            log.line(line);
            if (lines.size() < 5) lines.add(line);
        });
        log.exit(code);
        if (code != 0)
            throw new IOException("'" + command.text() + "' ended with " + code
                    + (lines.isEmpty() ? "" : ": " + String.join("; ", lines)) + "; mend it on the server and retry");
    }

    /** The first line of the answer; empty when it fails or says nothing. */
    public String ask(String... words) throws IOException, InterruptedException {
        return ask(Command.of(words));
    }

    public String ask(Command command) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        log.command(command.text());
        int code = shell.run(command, line -> {
            log.line(line);
            if (lines.isEmpty()) lines.add(line);
        });
        log.exit(code);
        return code == 0 && !lines.isEmpty() ? lines.get(0) : "";
    }
}
