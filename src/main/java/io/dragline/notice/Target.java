package io.dragline.notice;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where a message goes, with what is secret; made at the last moment and never told. */
record Target(
        ChannelKind kind,
        @Nullable URI url,
        @Nullable String secret,
        @Nullable String password,
        @Nullable MailServer mail) {
    @Override
    public String toString() {
        return kind.word();
    }

    URI address() {
        if (url == null) throw new IllegalStateException("the channel has no address; set its url");
        return url;
    }

    MailServer server() {
        if (mail == null) throw new IllegalStateException("the channel has no mail server; set it");
        return mail;
    }
}
