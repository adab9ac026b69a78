package io.dragline.notice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a channel to be.
 *
 * @param enabled null: it is
 * @param language null: en
 * @param url as secret and password goes in and never comes out; null: what was set before stays
 * @param secret that it is signed with; empty: none any more
 */
record ChannelWish(
        @Nullable ChannelKind kind,
        @Nullable Language language,
        @Nullable Boolean enabled,
        @Nullable List<NoticeEvent> events,
        @Nullable List<String> environments,
        @Nullable List<String> services,
        @Nullable Map<NoticeEvent, String> templates,
        @Nullable MailWish mail,
        @Nullable String url,
        @Nullable String secret,
        @Nullable String password) {
    /** As {@link MailServer}, with holes. */
    record MailWish(
            @Nullable String host,
            @Nullable Integer port,
            MailServer.@Nullable Security security,
            @Nullable String user,
            @Nullable String from,
            @Nullable List<String> to) {}

    boolean holdsSecrets() {
        return url != null || secret != null || password != null;
    }

    @Override
    public String toString() {
        return "(holds secrets)";
    }
}
