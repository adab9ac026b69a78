package io.dragline.build;

import io.dragline.server.Command;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job's container runs: the lines in order, each in a shell of its own, up to the first that fails. After each
 * it writes a mark with the line's exit code to both streams, so that the output can be told apart by line.
 */
final class Driver {
    /** Record separator; no compiler prints it. */
    static final byte SEPARATOR = 0x1e;

    private static final String SCRIPT = "for line do sh -c \"$line\"; code=$?;"
            + " printf '\\036%s %d\\n' \"$0\" $code; printf '\\036%s %d\\n' \"$0\" $code >&2;"
            + " [ $code = 0 ] || exit $code; done";

    private final Job job;

    Driver(Job job) {
        this.job = job;
    }

    String[] entrypoint() {
        List<String> words = new ArrayList<>(List.of("sh", "-c", SCRIPT, job.name()));
        words.addAll(job.build().commands());
        return words.toArray(String[]::new);
    }

    /** As a person would type it, without the first word. */
    String words() {
        return Stream.of(entrypoint()).skip(1).map(Command::quote).collect(Collectors.joining(" "));
    }

    /** The exit code that a mark tells; empty: the text is output. */
    OptionalInt mark(String text) {
        String before = (char) SEPARATOR + job.name() + " ";
        if (!text.startsWith(before)) return OptionalInt.empty();
        try {
            return OptionalInt.of(Integer.parseInt(text.substring(before.length())));
        } catch (NumberFormatException output) {
            return OptionalInt.empty();
        }
    }
}
