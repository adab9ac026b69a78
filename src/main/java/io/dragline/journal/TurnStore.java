package io.dragline.journal;

import io.dragline.step.StepLog;
import io.dragline.step.Superseded;
import io.dragline.step.Turn;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Turns at the things that deployments share, one at a time over all control planes. A turn ends when it is given back,
 * when it was not kept for a while, or when a later attempt of its step has begun. The epoch is made of the database's
 * clock, so that it still counts up when an older backup was restored.
 */
@Repository
class TurnStore {
    /** As long as the lock of a step. */
    private static final int SECONDS = Integer.getInteger("step.lock.seconds", 30);

    private static final long LOOK_MILLIS = 100;

    private final JdbcClient db;

    TurnStore(JdbcClient db) {
        this.db = db;
    }

    Turn take(String thing, StepStore.Begun begun, StepLog log) throws InterruptedException {
        Optional<Long> epoch = tryTake(thing, begun, log);
        if (epoch.isEmpty()) log.note("waits for another deployment that is at " + thing + " just now");
        while (epoch.isEmpty()) {
            Thread.sleep(LOOK_MILLIS); // another control plane rings no bell here
            epoch = tryTake(thing, begun, log);
        }
        return new Taken(thing, epoch.get());
    }

    /** One statement: whoever is superseded between the question and the act gets no turn either. */
    private Optional<Long> tryTake(String thing, StepStore.Begun begun, StepLog log) {
        Optional<Long> epoch = db.sql(
                        "insert into turn as t (thing, epoch, step, attempt, ends_at) select :thing, c.now, s.id, s.attempts,"
                                + " clock_timestamp() + make_interval(secs => :seconds) from step s,"
                                + " (select (extract(epoch from clock_timestamp()) * 1000)::bigint as now) c"
                                + " where s.id = :step and s.attempts = :attempt for share of s"
                                + " on conflict (thing) do update set epoch = greatest(t.epoch + 1, excluded.epoch),"
                                + " step = excluded.step, attempt = excluded.attempt, ends_at = excluded.ends_at"
                                + " where t.ends_at < clock_timestamp() or not exists (select 1 from step h where h.id = t.step"
                                + " and h.attempts = t.attempt and h.state = 'RUNNING') returning epoch")
                .param("thing", thing)
                .param("seconds", SECONDS)
                .param("step", begun.step())
                .param("attempt", begun.attempt())
                .query(Long.class)
                .optional();
        if (epoch.isEmpty()) log.mayAct();
        return epoch;
    }

    /** One that was taken. */
    private final class Taken implements Turn {
        private final String thing;
        private final long epoch;

        Taken(String thing, long epoch) {
            this.thing = thing;
            this.epoch = epoch;
        }

        @Override
        public long epoch() {
            return epoch;
        }

        @Override
        public void keep() {
            if (ends(SECONDS) == 0)
                throw new Superseded("the turn at " + thing + " ran out and another deployment had one since; what was"
                        + " begun is done again from its start");
        }

        /** A turn that cannot be given back runs out. */
        @Override
        public void close() {
            try {
                ends(0);
            } catch (RuntimeException away) {
                org.slf4j.LoggerFactory.getLogger(TurnStore.class)
                        .info("the turn at {} ends by itself: {}", thing, away.getMessage());
            }
        }

        private int ends(int seconds) {
            return db.sql("update turn set ends_at = clock_timestamp() + make_interval(secs => :seconds)"
                            + " where thing = :thing and epoch = :epoch")
                    .param("seconds", seconds)
                    .param("thing", thing)
                    .param("epoch", epoch)
                    .update();
        }
    }
}
