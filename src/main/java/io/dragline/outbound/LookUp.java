package io.dragline.outbound;

import io.dragline.ThreadPools;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks names up, and waits no longer than it was told to: a name server that is silent takes its time. */
final class LookUp {
    /** Whoever knows the addresses of a host. */
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final Names names;
    private final ExecutorService threads = ThreadPools.onDemand("outbound-names");

    LookUp(Names names) {
        this.names = names;
    }

    InetAddress[] of(String host, Duration longest) throws IOException {
        Future<InetAddress[]> asked = threads.submit(() -> names.of(host));
        try {
            return asked.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException("no name server knows the host " + host, e.getCause());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new IOException(
                    "no name server has said where the host " + host + " is, in " + longest.toSeconds() + " s", e);
        } catch (InterruptedException e) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while the host " + host + " was looked up");
        }
    }
}
