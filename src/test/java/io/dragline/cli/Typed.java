package io.dragline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Runs the command line in this JVM as if it had been typed. */
final class Typed {
    private final Map<String, String> environment =
            new HashMap<>(Map.of("HOME", "/nonexistent", "DRAGLINE_TOKEN", "t0ken"));
    private InputStream in = InputStream.nullInputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean terminal;

    /** @param out what went to standard output */
    record Result(int exit, String out, String err) {
        /** The only document on standard output. */
        Json json() {
            try {
                return Json.parse(out);
            } catch (IOException e) {
                throw new AssertionError("not one JSON document: " + out, e);
            }
        }
    }

    static Typed at(FakeControlPlane plane) {
        return new Typed().with("DRAGLINE_URL", plane.address());
    }

    Typed with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Typed without(String variable) {
        environment.remove(variable);
        return this;
    }

    Typed in(String text) {
        in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Typed onTerminal() {
        terminal = true;
        return this;
    }

    /** What was told so far. */
    String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int exit = Cli.run(
                new Surroundings(
                        environment,
                        in,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        terminal,
                        terminal),
                words);
        return new Result(exit, out.toString(StandardCharsets.UTF_8), told());
    }
}
