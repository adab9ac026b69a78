package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of what, and how; without what is secret.
 *
 * @param environments only of these; empty: of all
 * @param services only of these, and then of no chains; empty: of all
 * @param templates the channel's own, where it does not take ours
 * @param mail only of kind mail
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Channel(
        ChannelKind kind,
        Language language,
        boolean enabled,
        List<NoticeEvent> events,
        List<String> environments,
        List<String> services,
        Map<NoticeEvent, String> templates,
        @Nullable MailServer mail) {

    boolean wants(Notice notice) {
        return enabled
                && events.contains(notice.event())
                && (environments.isEmpty()
                        || notice.environment() == null
                        || environments.contains(notice.environment()))
                && (services.isEmpty() || services.contains(Objects.requireNonNullElse(notice.service(), "")));
    }
}
