package io.dragline.server;

import io.dragline.ThreadPools;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** A connection made and used from a machine within a time; streams know no time-out, so a second thread holds the clock. */
public final class Dial {
    private static final ExecutorService THREADS = ThreadPools.onDemand("dial");

    private Dial() {}

    /** What is done with an open connection. */
    public interface Exchange<T> {
        T with(ByteStreams streams) throws IOException;
    }

    /**
     * @throws SocketTimeoutException the time is up; the connection is closed
     * @throws Unreachable the machine from which it was asked is silent itself
     */
    public static <T> T within(Duration timeout, Shell from, String host, int port, Exchange<T> exchange)
            throws IOException, InterruptedException {
        AtomicReference<@Nullable ByteStreams> open = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        Future<T> answer = THREADS.submit(() -> {
            try (ByteStreams streams = from.connect(host, port)) {
                open.set(streams);
                if (over.get()) throw new SocketTimeoutException("too late");
                return exchange.with(streams);
            }
        });
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            from.mustAnswer();
            throw new SocketTimeoutException("no answer within " + timeout.toMillis() + " ms");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw io;
            throw new IOException(host + ":" + port + " cannot be asked: " + e.getCause(), e);
        } finally {
            over.set(true);
            ByteStreams left = open.get();
            if (left != null && !answer.isDone()) THREADS.execute(() -> close(left));
            answer.cancel(true);
        }
    }

    /** A silent machine does not confirm it, for which nobody need wait. */
    private static void close(ByteStreams left) {
        try {
            left.close();
        } catch (IOException ended) {
            // nothing of it is needed any more
        }
    }
}
