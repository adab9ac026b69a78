package io.dragline.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections to where Dragline may connect to. */
public final class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final AllowedHosts allowed;
    private final Supplier<SSLSocketFactory> tls;
    private final LookUp lookUp;
    private final ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "outbound-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Outbound(AllowedHosts allowed, Supplier<SSLSocketFactory> tls) {
        this(allowed, tls, InetAddress::getAllByName);
    }

    Outbound(AllowedHosts allowed, Supplier<SSLSocketFactory> tls, LookUp.Names names) {
        this.allowed = allowed;
        this.tls = tls;
        this.lookUp = new LookUp(names);
        watchdog.setKeepAliveTime(5, TimeUnit.SECONDS);
        watchdog.allowCoreThreadTimeOut(true);
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** @param allowed as {@code --outbound} takes it */
    public static Outbound to(List<String> allowed, SSLSocketFactory tls) {
        return new Outbound(AllowedHosts.parse(allowed), () -> tls);
    }

    /** Whether the administrator named it: to such a host, and no other, things go without TLS. */
    public boolean isNamed(String host, int port) {
        if (allowed.names(host, port)) return true;
        String literal = host.replaceAll("[\\[\\]]", "");
        return Network.isOne(literal)
                && allowed.opens(host, port, Network.parse(literal).address());
    }

    /**
     * Connected to an address that was checked, and to no other, whatever its name leads to a moment later.
     *
     * @param longest from the look-up of its name on: after this it is cut off, whatever it does then
     * @throws OutboundRefused it must not be reached
     */
    public Connection connect(String host, int port, Duration longest) throws IOException {
        long begun = System.nanoTime();
        InetAddress address = checked(host, port, longest);
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port), millis(left(longest, begun)));
            socket.setSoTimeout(millis(CONNECT));
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            socket.close();
            throw new IOException(host + ":" + port + " cannot be reached: " + e.getMessage(), e);
        }
        return new Connection(host, port, socket, tls, watchdog, longest, left(longest, begun));
    }

    private static Duration left(Duration longest, long begun) {
        return longest.minusNanos(System.nanoTime() - begun);
    }

    /** 0 would be for ever. */
    private static int millis(Duration left) {
        return (int) Math.max(1, Math.min(left.toMillis(), CONNECT.toMillis()));
    }

    private InetAddress checked(String host, int port, Duration longest) throws IOException {
        InetAddress[] all = lookUp.of(host, longest);
        for (InetAddress each : all) check(host, port, each);
        return all[0];
    }

    private void check(String host, int port, InetAddress address) throws OutboundRefused {
        if (PrivateAddress.isMetadata(address))
            throw new OutboundRefused(host + " is at a link-local address, which is never connected to");
        if (PrivateAddress.is(address) && !allowed.opens(host, port, address))
            throw new OutboundRefused(host + " is at an address of a private network; if it may be reached, start the"
                    + " control plane with --outbound " + host.replaceAll("[\\[\\]]", ""));
    }
}
