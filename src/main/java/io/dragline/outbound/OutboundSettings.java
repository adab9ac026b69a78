package io.dragline.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param outbound hosts and networks of one's own that may be reached; null: none */
@ConfigurationProperties("dragline")
record OutboundSettings(@Nullable List<String> outbound) {
    AllowedHosts allowed() {
        return AllowedHosts.parse(outbound == null ? List.of() : outbound);
    }
}
