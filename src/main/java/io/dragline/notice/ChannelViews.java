package io.dragline.notice;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Shows channels to those who may look at all that they are told of. */
@Component
class ChannelViews {
    private final ChannelRows rows;
    private final Targets targets;
    private final JdbcClient db;

    ChannelViews(ChannelRows rows, Targets targets, JdbcClient db) {
        this.rows = rows;
        this.targets = targets;
        this.db = db;
    }

    private record Newest(
            long channel,
            Delivery.State state,
            Instant at,
            @Nullable String reason,
            int waiting) {}

    /** @param project null: all */
    List<ChannelView> list(@Nullable String project, Caller caller) {
        Map<Long, Newest> newest = newest();
        return rows.all().stream()
                .filter(each -> project == null || project.equals(each.project()))
                .filter(each -> caller.may(Action.VIEW, place(each)))
                .map(each -> view(each, newest.get(each.id())))
                .toList();
    }

    ChannelView view(StoredChannel channel) {
        return view(channel, null);
    }

    private ChannelView view(StoredChannel channel, @Nullable Newest newest) {
        Channel document = channel.document();
        return new ChannelView(
                channel.project(),
                channel.name(),
                document.kind(),
                document.language(),
                document.enabled(),
                document.events(),
                document.environments(),
                document.services(),
                document.templates(),
                document.mail(),
                host(channel),
                channel.url() != null,
                channel.secret() != null,
                channel.password() != null,
                newest == null
                        ? null
                        : new ChannelView.Last(newest.state(), newest.at(), newest.reason(), newest.waiting()));
    }

    private @Nullable String host(StoredChannel channel) {
        MailServer mail = channel.document().mail();
        if (mail != null) return mail.place();
        try {
            return channel.url() == null ? null : targets.of(channel).address().getHost();
        } catch (IllegalStateException unreadable) {
            return null; // it has to be set again, which the delivery says
        }
    }

    private Map<Long, Newest> newest() {
        return db
                .sql("select distinct on (channel) channel, state, coalesce(ended_at, made_at) as at, reason,"
                        + " (count(*) filter (where state = 'PENDING') over (partition by channel))::int as waiting"
                        + " from notice_delivery order by channel, id desc")
                .query(Newest.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Newest::channel, each -> each));
    }

    static Scope place(StoredChannel channel) {
        return channel.project() == null ? Scope.EVERYTHING : Scope.of(channel.project());
    }
}
