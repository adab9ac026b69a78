package io.dragline.approval;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who answered what. */
@Repository
class Answers {
    record Answer(String task, long deployment, String decision, String byUser, Instant at) {}

    private final JdbcClient db;

    Answers(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is the first one. */
    boolean give(String task, long deployment, String element, String decision, @Nullable String note, String user) {
        return db.sql("insert into task_answer (task, deployment, element, decision, note, by_user, at)"
                                + " values (:task, :deployment, :element, :decision, :note, :user, now())"
                                + " on conflict do nothing")
                        .param("task", task)
                        .param("deployment", deployment)
                        .param("element", element)
                        .param("decision", decision)
                        .param("note", note, java.sql.Types.VARCHAR)
                        .param("user", user)
                        .update()
                == 1;
    }

    /** @param id of the task, or the number of its deployment */
    Optional<Answer> newest(String id) {
        return db.sql("select task, deployment, decision, by_user, at from task_answer"
                        + " where task = :id or deployment::text = :id order by at desc limit 1")
                .param("id", id)
                .query(Answer.class)
                .optional();
    }
}
