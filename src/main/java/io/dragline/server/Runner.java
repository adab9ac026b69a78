package io.dragline.server;

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
        try (Run run = Run.start(shells.open(), Script.of(command))) {
            boolean cut = false;
            Integer exitCode = null;
            try {
                exitCode = run.await(command.timeout(), lines);
            } catch (IOException e) {
                cut = true;
                throw new Unreachable(
                        "the connection to " + machine + " was lost during '" + command.text()
                                + "'; it may have run or not, and may still run there: look there before running it again",
                        e);
            } finally {
                if (exitCode == null && !cut) kill(run);
            }
            if (exitCode == null) throw new CommandTimeout(command);
            return exitCode;
        }
    }

    private void kill(Run run) throws IOException, InterruptedException {
        // an interrupt while it waits for the consumer of a line must not stop the killing itself
        boolean interrupted = Thread.interrupted();
        try (Run kill = Run.start(shells.open(), run.killing())) {
            Integer exitCode = kill.await(KILL_LIMIT, line -> {});
            if (exitCode == null || exitCode != 0)
                throw new IOException("a command on " + machine
                        + " could not be killed and may still run; see there with: ps -ef --forest");
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
