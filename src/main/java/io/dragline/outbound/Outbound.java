package io.dragline.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.net.ssl.SSLSocketFactory;

/** Opens connections to where Dragline may connect to. */
public final class Outbound {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final AllowedHosts allowed;
    private final Supplier<SSLSocketFactory> tls;
    private final ScheduledThreadPoolExecutor watchdog = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "outbound-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    Outbound(AllowedHosts allowed, Supplier<SSLSocketFactory> tls) {
        this.allowed = allowed;
        this.tls = tls;
        watchdog.setKeepAliveTime(5, TimeUnit.SECONDS);
        watchdog.allowCoreThreadTimeOut(true);
        watchdog.setRemoveOnCancelPolicy(true);
    }

    /** @param allowed as {@code --outbound} takes it */
    public static Outbound to(java.util.List<String> allowed, SSLSocketFactory tls) {
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
     * @param longest after this it is cut off, whatever it does then
     * @throws OutboundRefused it must not be reached
     */
    public Connection connect(String host, int port, Duration longest) throws IOException {
        InetAddress address = checked(host, port);
        Socket socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address, port), (int) CONNECT.toMillis());
            socket.setSoTimeout((int) CONNECT.toMillis());
            socket.setTcpNoDelay(true);
        } catch (IOException e) {
            socket.close();
            throw new IOException(host + ":" + port + " cannot be reached: " + e.getMessage(), e);
        }
        return new Connection(host, port, socket, tls, watchdog, longest);
    }

    private InetAddress checked(String host, int port) throws IOException {
        InetAddress[] all;
        try {
            all = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new IOException("no name server knows the host " + host, e);
        }
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
