package io.dragline.server;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads what the shell of a {@link Script} writes: its session, the command's lines, the exit code. */
final class Output {
    private static final int LONGEST_LINE = 65_536;

    private final InputStream in;
    private final String mark;

    Output(InputStream in, String mark) {
        this.in = new BufferedInputStream(in);
        this.mark = mark + " ";
    }

    /** Skips what the account's start-up files print. */
    String session() throws IOException {
        for (String line; (line = line()) != null; ) {
            if (line.startsWith(mark)) return line.substring(mark.length());
        }
        throw new EOFException("the shell ended before it began; it needs setsid of util-linux");
    }

    /** Hands over every line and returns the exit code. */
    int copyTo(Lines lines) throws IOException, InterruptedException {
        // the script writes one line end before its last line, so an empty line waits until the next one is known
        boolean emptyLineWaits = false;
        for (String line; (line = line()) != null; ) {
            if (line.startsWith(mark) && line.substring(mark.length()).matches("[0-9]{1,3}"))
                return Integer.parseInt(line.substring(mark.length()));
            if (emptyLineWaits) lines.accept("");
            emptyLineWaits = line.isEmpty();
            if (!emptyLineWaits) lines.accept(line);
        }
        throw new EOFException("the output ended in the middle");
    }

    /** Takes a line, when there is room for it. */
    interface Lines {
        void accept(String line) throws InterruptedException;
    }

    private @Nullable String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) return line.size() == 0 ? null : text(line);
            if (line.size() < LONGEST_LINE) line.write(c);
        }
        return text(line);
    }

    private static String text(ByteArrayOutputStream line) {
        String text = line.toString(StandardCharsets.UTF_8);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
