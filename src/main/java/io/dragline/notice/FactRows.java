package io.dragline.notice;

import io.dragline.project.ProjectName;
import io.dragline.step.DeploymentId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What has to be told. */
@Repository
class FactRows {
    private final JdbcClient db;
    private final Documents documents;
    private final NoticeRows deliveries;

    FactRows(JdbcClient db, Documents documents, NoticeRows deliveries) {
        this.db = db;
        this.documents = documents;
        this.deliveries = deliveries;
    }

    /** False: there is no channel, so nothing was kept. */
    boolean add(DeploymentId deployment, Fact.Document document) {
        return db.sql("insert into notice_fact (deployment, document) select :deployment, :document::jsonb"
                                + " where exists (select 1 from notice_channel where kind <> 'push')")
                        .param("deployment", Long.parseLong(deployment.value()))
                        .param("document", documents.write(document))
                        .update()
                == 1;
    }

    /** The oldest that no other control plane has just now, until the transaction ends. */
    Optional<Fact> next() {
        return db.sql("select * from notice_fact order by id limit 1 for update skip locked")
                .query((row, index) -> new Fact(
                        row.getLong("id"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        new DeploymentId(row.getString("deployment")),
                        row.getString("document")))
                .optional();
    }

    Fact.Document document(Fact fact) {
        return documents.read(fact.text(), Fact.Document.class);
    }

    void remove(Fact fact) {
        db.sql("delete from notice_fact where id = :id").param("id", fact.id()).update();
    }

    @Transactional
    public long push(ProjectName project, DeploymentId deployment) {
        db.sql("insert into notice_channel (project, name, kind, document) values (:project, '', 'push', '{}')"
                        + " on conflict do nothing")
                .param("project", project.value())
                .update();
        long channel = db.sql("select id from notice_channel where project = :project and name = '' for update")
                .param("project", project.value())
                .query(Long.class)
                .single();
        deliveries.replace(channel);
        return deliveries.insert(
                channel,
                Notice.state(
                        project.value(), deployment.value(), Clock.systemUTC().instant()),
                null);
    }
}
