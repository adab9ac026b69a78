package io.dragline.journal;

import io.dragline.Lookout;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets old output and events, so that the database does not grow for ever. Steps and commands stay. */
@Component
class JournalKeeper extends Lookout {
    private static final Duration OUTPUT_AGE = Duration.ofDays(90);
    private static final Duration EVENT_AGE = Duration.ofDays(2);
    private static final long OUTPUT_BYTES = 512L * 1024 * 1024;

    private final JdbcClient db;
    private final EventStore events;

    JournalKeeper(JdbcClient db, EventStore events) {
        super("journal-keeper");
        this.db = db;
        this.events = events;
    }

    void keep() {
        events.forgetOlderThan(EVENT_AGE);
        db.sql("delete from output where at < now() - make_interval(secs => :seconds)")
                .param("seconds", OUTPUT_AGE.toSeconds())
                .update();
        forgetBeyond(OUTPUT_BYTES);
    }

    /** The oldest deployments' output goes first, whole. */
    void forgetBeyond(long bytes) {
        db.sql(
                        "with kept as (select deployment, sum(bytes) over (order by deployment desc) as total from output_end),"
                                + " gone as (delete from output where deployment in (select deployment from kept where total > :bytes))"
                                + " update output_end set bytes = 0 where deployment in (select deployment from kept where total > :bytes)")
                .param("bytes", bytes)
                .update();
    }

    @Override
    protected void begin() {
        every(Duration.ofMinutes(5), Duration.ofHours(1), "old output is not forgotten", this::keep);
    }
}
