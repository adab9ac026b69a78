package io.dragline.server;

import io.dragline.Uninterrupted;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/** Runs commands through the shells that a machine gives; a command that is not wanted any more loses its whole tree. */
final class Runner {
    private static final Duration KILL_LIMIT = Duration.ofSeconds(20);

    private final String machine;
    private final Opening shells;

    /** Starts {@link Script#SHELL}; what is written to it is its standard input. */
    interface Opening {
        ByteStreams open() throws IOException;
    }

    Runner(String machine, Opening shells) {
        this.machine = machine;
        this.shells = shells;
    }

    int run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
        ByteStreams shell = shells.open();
        try (Run run = start(shell, command)) {
            boolean lost = false;
            Integer exitCode = null;
            try {
                exitCode = run.await(command.timeout(), lines);
            } catch (IOException e) {
                lost = true;
                throw lost(command, e);
            } finally {
                if (exitCode == null && !lost) kill(run);
            }
            if (exitCode == null) throw new CommandTimeout(command);
            return exitCode;
        }
    }

    private Run start(ByteStreams shell, Command command) throws Unreachable {
        try {
            return Run.start(shell, Script.of(command));
        } catch (IOException e) {
            throw lost(command, e);
        }
    }

    private Unreachable lost(Command command, IOException e) {
        return new Unreachable(
                "the connection to " + machine + " was lost during '" + command.text()
                        + "'; it may have run or not, and may still run there: look there before running it again",
                e);
    }

    private void kill(Run run) throws IOException, InterruptedException {
        Uninterrupted.<IOException>run(() -> {
            try (Run kill = Run.start(shells.open(), run.killing())) {
                Integer exitCode = kill.await(KILL_LIMIT, line -> {});
                if (exitCode == null || exitCode != 0)
                    throw new IOException("a command on " + machine
                            + " could not be killed and may still run; see there with: ps -ef --forest");
            }
        });
    }
}
