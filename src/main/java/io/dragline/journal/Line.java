package io.dragline.journal;

import java.time.Instant;

/** One line of output; {@code line} counts from 1 in its deployment. */
public record Line(long line, String step, Instant at, Stream stream, String text) {
    /** What a line is. */
    public enum Stream {
        COMMAND('$'),
        OUTPUT(' '),
        EXIT('?'),
        NOTE('#');

        final char mark;

        Stream(char mark) {
            this.mark = mark;
        }

        static Stream of(char mark) {
            for (Stream stream : values()) if (stream.mark == mark) return stream;
            throw new IllegalArgumentException("no stream is marked '" + mark + "'");
        }
    }
}
