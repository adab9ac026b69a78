package io.dragline.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.eclipse.jgit.util.io.InterruptTimer;
import org.eclipse.jgit.util.io.TimeoutInputStream;

/** What a program far away says: silence ends it, and so does an interrupt, which git and svn would both swallow. */
final class TimedInput extends FilterInputStream {
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final InterruptTimer timer;

    private TimedInput(TimeoutInputStream in, InterruptTimer timer) {
        super(in);
        this.timer = timer;
    }

    static TimedInput of(InputStream far) {
        InterruptTimer timer = new InterruptTimer("ssh-silence");
        TimeoutInputStream in = new TimeoutInputStream(far, timer);
        in.setTimeout((int) SILENCE.toMillis());
        return new TimedInput(in, timer);
    }

    /** The thread was interrupted while it read. */
    static final class Cancelled extends IOException {
        private static final long serialVersionUID = 1;

        Cancelled(IOException cause) {
            super("cancelled", cause);
        }
    }

    @Override
    public int read() throws IOException {
        try {
            return super.read();
        } catch (InterruptedIOException e) {
            throw cancelledOrLate(e);
        }
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        try {
            return super.read(bytes, from, length);
        } catch (InterruptedIOException e) {
            throw cancelledOrLate(e);
        }
    }

    /** The timer takes back its own interrupt. */
    private static IOException cancelledOrLate(InterruptedIOException e) {
        return Thread.currentThread().isInterrupted() ? new Cancelled(e) : e;
    }

    @Override
    public void close() throws IOException {
        timer.terminate();
        super.close();
    }
}
