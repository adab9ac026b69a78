package io.dragline.approval;

import io.dragline.step.DeploymentId;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
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
    boolean give(
            String task,
            long deployment,
            String element,
            String decision,
            @Nullable String note,
            String user,
            @Nullable Integer round) {
        return db.sql("insert into task_answer (task, deployment, element, decision, note, by_user, at, round)"
                                + " values (:task, :deployment, :element, :decision, :note, :user, now(), :round)"
                                + " on conflict do nothing")
                        .param("task", task)
                        .param("deployment", deployment)
                        .param("element", element)
                        .param("decision", decision)
                        .param("note", note, Types.VARCHAR)
                        .param("user", user)
                        .param("round", round, Types.INTEGER)
                        .update()
                == 1;
    }

    /** Who approved in this round, the first one first. */
    List<String> approvals(DeploymentId deployment, int round) {
        return db.sql("select by_user from task_answer where deployment = :deployment and round = :round"
                        + " and decision = 'approved' order by at")
                .param("deployment", Long.parseLong(deployment.value()))
                .param("round", round)
                .query(String.class)
                .list();
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
