package io.dragline.notice;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A channel for people; what is secret is told to be set, and no more.
 *
 * @param project null: it is told of all projects
 * @param host of its address
 * @param last its newest delivery; null: none yet
 */
record ChannelView(
        @Nullable String project,
        String name,
        ChannelKind kind,
        Language language,
        boolean enabled,
        List<NoticeEvent> events,
        List<String> environments,
        List<String> services,
        Map<NoticeEvent, String> templates,
        @Nullable MailServer mail,
        @Nullable String host,
        boolean urlSet,
        boolean secretSet,
        boolean passwordSet,
        @Nullable Last last) {
    /** @param waiting how many wait */
    record Last(Delivery.State state, Instant at, @Nullable String reason, int waiting) {}
}
