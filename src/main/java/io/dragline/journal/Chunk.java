package io.dragline.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Lines that were written together. */
record Chunk(long firstLine, int lines, long step, Instant at, String content) {
    static final Chunk NONE = new Chunk(0, 0, 0, Instant.EPOCH, "");

    List<Line> split() {
        List<Line> all = new ArrayList<>(lines);
        int start = 0;
        for (long number = firstLine; number < firstLine + lines; number++) {
            int end = content.indexOf('\n', start);
            all.add(new Line(
                    number, "" + step, at, Line.Stream.of(content.charAt(start)), content.substring(start + 1, end)));
            start = end + 1;
        }
        return all;
    }
}
