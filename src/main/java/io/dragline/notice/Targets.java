package io.dragline.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens what is sealed, for one attempt. */
@Component
class Targets {
    private final Seals seals;

    Targets(Seals seals) {
        this.seals = seals;
    }

    Target of(StoredChannel channel) {
        @Nullable String url = seals.open(channel, "url", channel.url());
        return new Target(
                channel.kind(),
                url == null ? null : URI.create(url),
                seals.open(channel, "secret", channel.secret()),
                seals.open(channel, "password", channel.password()),
                channel.kind() == ChannelKind.PUSH ? null : channel.document().mail());
    }
}
