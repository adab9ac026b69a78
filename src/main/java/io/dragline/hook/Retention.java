package io.dragline.hook;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forgets deliveries: after 30 days, what was rejected beyond the last 200 of a hook, and what a flood left beyond the
 * last 20,000. A replay is recognised as long as what it repeats is kept.
 */
@Component
class Retention {
    private static final int DAYS = 30;
    private static final int REJECTED = 200;
    private static final int MOST = 20_000;

    private final JdbcClient db;

    Retention(JdbcClient db) {
        this.db = db;
    }

    void forget() {
        db.sql("delete from hook_delivery where received_at < now() - make_interval(days => :days)")
                .param("days", DAYS)
                .update();
        beyond("verdict = 'REJECTED'", REJECTED);
        beyond("verdict <> 'PENDING'", MOST);
    }

    private void beyond(String which, int most) {
        db.sql("delete from hook_delivery where id in (select id from (select id, row_number() over (partition by hook"
                        + " order by id desc) as place from hook_delivery where " + which
                        + ") numbered where place > :most)")
                .param("most", most)
                .update();
    }
}
