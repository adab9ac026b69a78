package io.dragline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the command line was started in.
 *
 * @param coloured whether standard output is a terminal that may show colours
 * @param live whether standard error is a terminal on which lines can be redrawn
 */
record Surroundings(
        Map<String, String> environment,
        InputStream in,
        PrintStream out,
        PrintStream err,
        boolean coloured,
        boolean live) {
    static Surroundings ofThisProcess() {
        Map<String, String> environment = System.getenv();
        boolean plain = environment.containsKey("NO_COLOR") || "dumb".equals(environment.get("TERM"));
        return new Surroundings(
                environment,
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                !plain && isTerminal(1),
                !plain && isTerminal(2));
    }

    /** An environment variable; empty when it is not set. */
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** JSON is UTF-8 whatever the locale says. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** {@code System.console()} cannot tell: it is null as soon as one of the streams is redirected. */
    private static boolean isTerminal(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException notLinux) {
            return System.console() != null;
        }
    }
}
