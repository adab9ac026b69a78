package io.dragline.journal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Forgets old output and events, so that the database does not grow for ever. Steps and commands stay. */
@Component
class JournalKeeper implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(JournalKeeper.class);
    private static final Duration OUTPUT_AGE = Duration.ofDays(90);
    private static final Duration EVENT_AGE = Duration.ofDays(2);
    private static final long OUTPUT_BYTES = 512L * 1024 * 1024;

    private final JdbcClient db;
    private final EventStore events;
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "journal-keeper"));
    private volatile boolean running;

    JournalKeeper(JdbcClient db, EventStore events) {
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
    public void start() {
        running = true;
        clock.scheduleWithFixedDelay(this::keepQuietly, 5, 60, TimeUnit.MINUTES);
    }

    private void keepQuietly() {
        try {
            keep();
        } catch (RuntimeException e) {
            LOG.warn("old output could not be forgotten, trying again in an hour: {}", e.getMessage());
        }
    }

    @Override
    public void stop() {
        running = false;
        clock.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
