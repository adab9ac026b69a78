package io.dragline.server.check;

import io.dragline.server.Command;
import io.dragline.server.Server;
import io.dragline.server.Shell;
import io.dragline.server.Ssh;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A server and its shell. */
record Machine(Server server, Shell shell) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What a command answered. */
    record Answer(int code, List<String> lines) {
        boolean ok() {
            return code == 0;
        }

        String text() {
            return String.join("\n", lines).strip();
        }

        String firstLine() {
            return lines.isEmpty() ? "" : lines.get(0);
        }
    }

    /** Under whose name we act there. */
    String account() {
        Ssh ssh = server.ssh();
        return ssh == null ? System.getProperty("user.name") : ssh.user();
    }

    Answer run(String... words) throws IOException, InterruptedException {
        return run(List.of(words));
    }

    Answer run(List<String> words) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        int code = shell.run(Command.of(words).within(PATIENCE), lines::add);
        return new Answer(code, lines);
    }
}
