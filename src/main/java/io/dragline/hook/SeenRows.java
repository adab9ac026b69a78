package io.dragline.hook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What polls have seen, and whose turn it is to poll. */
@Repository
class SeenRows {
    private final JdbcClient db;

    SeenRows(JdbcClient db) {
        this.db = db;
    }

    /** True for one of all control planes, once in the interval; by the database's clock, which they share. */
    boolean takesTurn(String hook, Duration interval) {
        return db.sql("update hook set polled_at = now() where id = :hook and (polled_at is null"
                                + " or polled_at < now() - make_interval(secs => :seconds))")
                        .param("hook", hook)
                        .param("seconds", interval.toMillis() / 1000.0)
                        .update()
                == 1;
    }

    void problem(String hook, @Nullable String problem) {
        db.sql("update hook set problem = :problem where id = :hook and problem is distinct from :problem::text")
                .param("hook", hook)
                .param("problem", problem)
                .update();
    }

    /** The newest commit that was known before; null: none was. */
    @Nullable
    String remembered(String hook, String service) {
        return db.sql("select revision from hook_seen where hook = :hook and service = :service")
                .param("hook", hook)
                .param("service", service)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    void remember(String hook, String service, String head) {
        db.sql("insert into hook_seen (hook, service, revision) values (:hook, :service, :head)"
                        + " on conflict (hook, service) do update set revision = excluded.revision")
                .param("hook", hook)
                .param("service", service)
                .param("head", head)
                .update();
    }

    /**
     * Whether deliveries told of all that came since: each of its predecessor, back to what was known. One that does not
     * tell its predecessor speaks for itself alone.
     */
    boolean isDelivered(String hook, String service, String before, String head) {
        return db.sql("with recursive told as (select after, before from hook_delivery where hook = :hook and after is"
                        + " not null and verdict not in ('REFUSED', 'REJECTED')"
                        + " and (origin <> 'POLL' or jsonb_exists(outcomes, :service))),"
                        + " chain(revision) as (select :head::text union"
                        + " select told.before from told join chain on told.after = chain.revision)"
                        + " select exists (select 1 from chain where revision = :before)"
                        + " or exists (select 1 from told where after = :head and before is null)")
                .param("hook", hook)
                .param("service", service)
                .param("head", head)
                .param("before", before)
                .query(Boolean.class)
                .single();
    }
}
