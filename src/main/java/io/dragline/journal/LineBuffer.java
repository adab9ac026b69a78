package io.dragline.journal;

import io.dragline.AfterRollback;
import io.dragline.DatabaseTrouble;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Collects lines into chunks, so that a line is seen soon and a hundred thousand lines are a few hundred rows. */
final class LineBuffer {
    private static final Logger LOG = LoggerFactory.getLogger(LineBuffer.class);
    private static final int LINES = 500;
    private static final int CHARACTERS = 64 * 1024;
    private static final long SOON_MILLIS = 100;

    /** Where chunks go. */
    interface Sink {
        void write(int lines, String text);
    }

    private final Sink sink;
    private final ScheduledExecutorService flusher;
    private final StringBuilder text = new StringBuilder();
    private int lines;
    private boolean due;

    LineBuffer(Sink sink, ScheduledExecutorService flusher) {
        this.sink = sink;
        this.flusher = flusher;
    }

    synchronized void add(Line.Stream stream, String line) {
        text.append(stream.mark).append(line).append('\n');
        lines++;
        if (lines >= LINES || text.length() >= CHARACTERS) {
            flush();
        } else if (!due) {
            due = true;
            flusher.schedule(this::flushQuietly, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    synchronized void flush() {
        due = false;
        if (lines == 0) return;
        int count = lines;
        String written = text.toString();
        sink.write(count, written);
        AfterRollback.run(() -> putBack(count, written));
        text.setLength(0);
        lines = 0;
    }

    private synchronized void putBack(int count, String written) {
        text.insert(0, written);
        lines += count;
    }

    /** What cannot be written now stays and goes with the next lines; the step itself meets the fault when it ends. */
    private synchronized void flushQuietly() {
        try {
            flush();
        } catch (RuntimeException e) {
            if (!DatabaseTrouble.isAway(e)) LOG.warn("output waits, the database does not take it: {}", e.getMessage());
        }
    }
}
