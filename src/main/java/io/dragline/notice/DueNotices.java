package io.dragline.notice;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of deliveries as the outbox that it is: what is due, taking it, and how that ended. */
@Repository
class DueNotices {
    /** What is due next, of all that waits. */
    record Due(long channel, double seconds) {}

    private final JdbcClient db;
    private final NoticeRows rows;

    DueNotices(JdbcClient db, NoticeRows rows) {
        this.db = db;
        this.rows = rows;
    }

    /** The channels for which something waits, and in how many seconds their turn is. */
    List<Due> due() {
        return db.sql("select d.channel, extract(epoch from greatest(min(d.next_at), c.leased_until, c.ready_at) -"
                        + " now())::float8 as seconds from notice_delivery d join notice_channel c on c.id = d.channel"
                        + " where d.state = 'PENDING' group by d.channel, c.leased_until, c.ready_at order by 2")
                .query(Due.class)
                .list();
    }

    /** The next attempt of the next delivery; if its control plane dies, it is due again after a while. */
    Optional<Claim> take(long channel) {
        return db.sql(
                        "update notice_delivery set attempts = attempts + 1, next_at = now() + make_interval(secs =>"
                                + " :lease) where id = (select id from notice_delivery where channel = :channel and state ="
                                + " 'PENDING' and next_at <= now() order by next_at, id limit 1 for update skip locked) returning id, attempts, made_at")
                .param("lease", Leases.LONGEST.toSeconds())
                .param("channel", channel)
                .query(Claim.class)
                .optional();
    }

    /** Empty: its channel was removed. @throws IllegalStateException it cannot be read, perhaps not yet */
    Optional<Delivery> read(Claim claim) {
        return rows.find(claim.id());
    }

    /** Only what this attempt still stands for. */
    void ended(Claim claim, Delivery.State state, String reason) {
        db.sql("update notice_delivery set state = :state, ended_at = now(), reason = :reason where id = :id and"
                        + " attempts = :attempts and state = 'PENDING'")
                .param("state", state.name())
                .param("reason", reason)
                .param("id", claim.id())
                .param("attempts", claim.attempts())
                .update();
    }

    void retry(Claim claim, Duration pause, String reason) {
        db.sql(
                        "update notice_delivery set next_at = now() + make_interval(secs => :seconds), reason = :reason where id ="
                                + " :id and attempts = :attempts and state = 'PENDING'")
                .param("seconds", pause.toSeconds())
                .param("reason", reason)
                .param("id", claim.id())
                .param("attempts", claim.attempts())
                .update();
    }
}
