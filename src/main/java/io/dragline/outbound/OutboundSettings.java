package io.dragline.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param outbound hosts and networks of one's own that may be reached; null: as the address that is listened on says
 * @param publicUrl of the page as people reach it; null: as it is listened on
 */
@ConfigurationProperties("dragline")
record OutboundSettings(
        @Nullable List<String> outbound, @Nullable URI publicUrl) {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.0/8", "::1");

    /** Where nobody but this machine reaches the control plane, it may reach what else runs there. */
    AllowedHosts allowed(String bind) throws UnknownHostException {
        if (outbound != null) return AllowedHosts.parse(outbound);
        boolean alone = InetAddress.getByName(bind).isLoopbackAddress() && !isBehindProxy();
        return AllowedHosts.parse(alone ? THIS_MACHINE : List.of());
    }

    /** What listens on loopback and has an address for people is reached by them through a proxy. */
    private boolean isBehindProxy() {
        return publicUrl != null && !String.valueOf(publicUrl.getHost()).matches("localhost|127\\..*|\\[::1]");
    }
}
