package io.dragline;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.web.server.PortInUseException;

/** Turns whatever stopped the start into one sentence; what a developer needs besides goes to a file. */
final class StartFailure {
    private StartFailure() {}

    static Refused of(Throwable failure, ServerOptions options) {
        Throwable cause = failure;
        while (!isSaidByUs(cause) && cause.getCause() != null) cause = cause.getCause();
        if (cause instanceof PortInUseException e) return portTaken(options, e);
        String sentence =
                isSaidByUs(cause) ? cause.getMessage() : cause.getClass().getSimpleName() + ": " + cause.getMessage();
        return new Refused(Refused.FAILED, "cannot start: " + sentence + keep(failure, options.data));
    }

    static Refused portTaken(ServerOptions options, Exception e) {
        return new Refused(
                Refused.FAILED,
                "cannot listen on " + options.bind + ":" + options.port + " (" + e.getMessage()
                        + "); stop the program that does, or choose another with --port or --bind");
    }

    /** Spring wraps what a constructor throws; the sentence is the one that a class of ours has thrown. */
    private static boolean isSaidByUs(Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        return trace.length > 0 && trace[0].getClassName().startsWith("io.dragline.");
    }

    private static String keep(Throwable failure, Path data) {
        Path file = data.resolve("start-failure.txt");
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(writer);
            return " (details: " + file + ")";
        } catch (IOException e) {
            return "";
        }
    }
}
