package io.dragline.notice;

import io.dragline.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deliveries. */
@Repository
class NoticeRows {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeRows.class);
    private static final String SELECT = "select d.*, c.name as channel_name, c.project as channel_project, c.kind"
            + " from notice_delivery d join notice_channel c on c.id = d.channel ";

    /**
     * Which of them; null: whatever.
     *
     * @param places where the caller may look
     */
    record Filter(
            @Nullable String project, @Nullable String channel, Delivery.@Nullable State state, String[] places) {}

    private final JdbcClient db;
    private final Documents documents;

    NoticeRows(JdbcClient db, Documents documents) {
        this.db = db;
        this.documents = documents;
    }

    long insert(long channel, Notice notice, @Nullable String by) {
        return db.sql(
                        "insert into notice_delivery (channel, event, project, environment, service, deployment, document,"
                                + " by_user) values (:channel, :event, :project, :environment, :service, :deployment,"
                                + " :document::jsonb, :by) returning id")
                .param("channel", channel)
                .param("event", notice.event().word())
                .param("project", notice.project())
                .param("environment", notice.environment())
                .param("service", notice.service())
                .param("deployment", notice.deployment() == null ? null : Long.valueOf(notice.deployment()))
                .param("document", documents.write(notice))
                .param("by", by)
                .query(Long.class)
                .single();
    }

    /** One that is sent at once by whoever made it, and again only if that one dies. */
    long insertTaken(long channel, Notice notice, String by) {
        long id = insert(channel, notice, by);
        db.sql(
                        "update notice_delivery set attempts = 1, next_at = now() + make_interval(secs => :lease) where id = :id")
                .param("lease", Leases.LONGEST.toSeconds())
                .param("id", id)
                .update();
        return id;
    }

    /** What waits, but for what is being sent at this moment. */
    void replace(long channel) {
        db.sql("update notice_delivery set state = 'REPLACED', ended_at = now() where channel = :channel and state ="
                        + " 'PENDING' and not (attempts > 0 and exists (select 1 from notice_channel where id = :channel"
                        + " and leased_until > now()))")
                .param("channel", channel)
                .update();
    }

    Optional<Delivery> find(long id) {
        return db.sql(SELECT + "where d.id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The newest first; one that cannot be read hides no other. */
    List<Delivery> list(Filter filter, @Nullable Long before, int limit) {
        return db
                .sql(SELECT + "where case when d.project is null then '*' = any (:places) else"
                        + " scope_touches(:places, d.project, d.environment, d.service) end"
                        + " and (:project::text is null or d.project = :project)"
                        + " and (:channel::text is null or c.name = :channel)"
                        + " and (:state::text is null or d.state = :state)"
                        + " and (:before::bigint is null or d.id < :before) order by d.id desc limit :limit")
                .param("places", filter.places())
                .param("project", filter.project())
                .param("channel", filter.channel())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("before", before)
                .param("limit", limit)
                .query(this::readable)
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Delivery> readable(ResultSet row, int index) throws SQLException {
        try {
            return Optional.of(read(row, index));
        } catch (IllegalStateException | IllegalArgumentException e) {
            LOG.warn("delivery {} is not listed: {}", row.getLong("id"), e.getMessage());
            return Optional.empty();
        }
    }

    private Delivery read(ResultSet row, int index) throws SQLException {
        String project = row.getString("channel_project");
        Delivery.State state = Delivery.State.valueOf(row.getString("state"));
        return new Delivery(
                row.getLong("id"),
                row.getLong("channel"),
                row.getString("channel_name"),
                project.isEmpty() ? null : project,
                ChannelKind.of(row.getString("kind")),
                documents.read(row.getString("document"), Notice.class),
                row.getString("by_user"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                state,
                row.getInt("attempts"),
                state == Delivery.State.PENDING ? Columns.instant(row, "next_at") : null,
                Columns.instant(row, "ended_at"),
                row.getString("reason"));
    }
}
