package io.dragline.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** An open connection; whoever holds it longer than was said is cut off. */
public final class Connection implements AutoCloseable {
    private final String host;
    private final int port;
    private final Socket plain;
    private final Supplier<SSLSocketFactory> tls;
    private final ScheduledFuture<?> cut;
    private final Duration longest;
    private volatile boolean isCut;
    private Socket socket;

    Connection(
            String host,
            int port,
            Socket plain,
            Supplier<SSLSocketFactory> tls,
            ScheduledExecutorService watchdog,
            Duration longest,
            Duration left) {
        this.host = host;
        this.port = port;
        this.plain = plain;
        this.socket = plain;
        this.tls = tls;
        this.longest = longest;
        this.cut = watchdog.schedule(this::cutOff, left.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** From now on encrypted; the certificate must be valid for the host that was asked for. */
    public void secure() throws IOException {
        SSLSocket secured = (SSLSocket) tls.get().createSocket(plain, host.replaceAll("[\\[\\]]", ""), port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        socket = secured;
        try {
            secured.startHandshake();
        } catch (SSLException e) {
            throw new IOException("TLS with " + host + ":" + port + " failed: " + e.getMessage(), e);
        }
    }

    public InputStream in() throws IOException {
        return socket.getInputStream();
    }

    public OutputStream out() throws IOException {
        return socket.getOutputStream();
    }

    /** What went wrong, in words for people. */
    public IOException told(IOException e) {
        String peer = host + ":" + port;
        if (isCut) return new IOException(peer + " was not through after " + longest.toSeconds() + " s", e);
        if (e instanceof SocketTimeoutException) return new IOException(peer + " did not answer in time", e);
        return new IOException(peer + ": " + e.getMessage(), e);
    }

    /** The plain socket, since closing the other one may wait. */
    private void cutOff() {
        isCut = true;
        close();
    }

    @Override
    public void close() {
        cut.cancel(false);
        try {
            plain.close();
        } catch (IOException gone) {
            // nobody needs it any more
        }
    }
}
