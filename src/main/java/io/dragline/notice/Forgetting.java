package io.dragline.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries are kept for 30 days after their end, of a channel at most 5,000. */
@Component
class Forgetting {
    private static final int DAYS = 30;
    private static final int MOST = 5_000;

    private final JdbcClient db;

    Forgetting(JdbcClient db) {
        this.db = db;
    }

    void old() {
        db.sql(
                        "delete from notice_delivery where state <> 'PENDING' and ended_at < now() - make_interval(days => :days)")
                .param("days", DAYS)
                .update();
        db.sql("delete from notice_delivery where id in (select id from (select id, row_number() over (partition by"
                        + " channel order by id desc) as place from notice_delivery where state <> 'PENDING') numbered"
                        + " where place > :most)")
                .param("most", MOST)
                .update();
    }
}
