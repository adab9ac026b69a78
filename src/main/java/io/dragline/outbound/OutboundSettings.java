package io.dragline.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param outbound hosts and networks of one's own that may be reached; null: as the address that is listened on says */
@ConfigurationProperties("dragline")
record OutboundSettings(@Nullable List<String> outbound) {
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.0/8", "::1");

    /** Where nobody but this machine reaches the control plane, it may reach what else runs there. */
    AllowedHosts allowed(String bind) throws UnknownHostException {
        if (outbound != null) return AllowedHosts.parse(outbound);
        boolean alone = InetAddress.getByName(bind).isLoopbackAddress();
        return AllowedHosts.parse(alone ? THIS_MACHINE : List.of());
    }
}
