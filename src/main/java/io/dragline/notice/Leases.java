package io.dragline.notice;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which control plane delivers to a channel, and how soon after the last time. */
@Repository
class Leases {
    /** Longer than any attempt lasts: one whose control plane died is tried again after it. */
    static final Duration LONGEST = Duration.ofSeconds(Integer.getInteger("notice.lease.seconds", 90));

    private final JdbcClient db;

    Leases(JdbcClient db) {
        this.db = db;
    }

    /** The right to deliver to a channel, for as long as nobody else was given it. */
    record Lease(long channel, OffsetDateTime until) {}

    /** Until it is given back, or too long was not, nobody else delivers to it; empty: somebody does. */
    Optional<Lease> take(StoredChannel channel) {
        return db.sql("update notice_channel set leased_until = now() + make_interval(secs => :lease), ready_at ="
                        + " greatest(ready_at, now() - make_interval(secs => :saved)) + make_interval(secs => :gap)"
                        + " where id = :id and leased_until <= now() and ready_at <= now() returning id, leased_until")
                .param("lease", LONGEST.toSeconds())
                .param("saved", channel.kind().saved().toMillis() / 1000.0)
                .param("gap", channel.kind().gap().toMillis() / 1000.0)
                .param("id", channel.id())
                .query((row, index) ->
                        new Lease(row.getLong("id"), row.getObject("leased_until", OffsetDateTime.class)))
                .optional();
    }

    /** One that ran out may be somebody else's by now, and stays that one's. */
    void giveBack(Lease lease) {
        db.sql("update notice_channel set leased_until = now() where id = :id and leased_until = :until")
                .param("id", lease.channel())
                .param("until", lease.until())
                .update();
    }

    /** Its provider wants to be left alone for a while. */
    void rest(long id, Duration pause) {
        db.sql("update notice_channel set ready_at = greatest(ready_at, now() + make_interval(secs => :seconds)) where"
                        + " id = :id")
                .param("seconds", pause.toSeconds())
                .param("id", id)
                .update();
    }
}
