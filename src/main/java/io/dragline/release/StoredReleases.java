package io.dragline.release;

import io.dragline.project.ProjectName;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers releases without gaps, one writer per service at a time. */
@Component
class StoredReleases implements Releases {
    private static final String ALL = "select * from release where project = :project and service = :service";

    private final JdbcClient jdbc;
    private final ReleaseRows rows;
    private final TransactionTemplate transaction;

    StoredReleases(JdbcClient jdbc, ReleaseRows rows, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
    }

    @Override
    public Optional<Release> find(ProjectName project, ServiceName service, int number) {
        return statement(ALL + " and number = :number", project, service)
                .param("number", number)
                .query(rows)
                .optional();
    }

    @Override
    public Optional<Release> newest(ProjectName project, ServiceName service) {
        return list(project, service, 1).stream().findFirst();
    }

    @Override
    public List<Release> list(ProjectName project, ServiceName service, int limit) {
        return statement(ALL + " order by number desc limit :limit", project, service)
                .param("limit", limit)
                .query(rows)
                .list();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of kind image the newest release is used again if neither image nor configuration changed since.
     */
    @Override
    public Release record(Release draft, DeploymentId by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(draft);
            Optional<Release> earlier = madeBy(by, draft);
            if (earlier.isPresent()) return earlier.get();
            Release release = same(draft).orElseGet(() -> insert(draft));
            remember(by, release);
            return release;
        }));
    }

    /** A sequence would leave gaps; two transactions must not see the same highest number. */
    private void lock(Release draft) {
        statement(
                        "select pg_advisory_xact_lock(hashtextextended(:project || '/' || :service, 50))",
                        draft.project(),
                        draft.service())
                .query((row, n) -> 0)
                .list();
    }

    private Optional<Release> madeBy(DeploymentId deployment, Release draft) {
        return statement(
                        ALL + " and number = (select number from release_of_deployment where deployment = :deployment"
                                + " and project = :project and service = :service)",
                        draft.project(),
                        draft.service())
                .param("deployment", deployment.value())
                .query(rows)
                .optional();
    }

    private Optional<Release> same(Release draft) {
        if (draft.configuration().kind() != ServiceKind.IMAGE) return Optional.empty();
        return statement(
                        ALL + " and image = :image and digest = :digest and number ="
                                + " (select max(number) from release where project = :project and service = :service)",
                        draft.project(),
                        draft.service())
                .param("image", draft.image(), Types.VARCHAR)
                .param("digest", rows.digest(draft.configuration()))
                .query(rows)
                .optional();
    }

    private Release insert(Release draft) {
        Service configuration = draft.configuration();
        int number =
                newest(draft.project(), draft.service()).map(Release::number).orElse(0) + 1;
        statement(
                        "insert into release (project, service, number, image, bundle, revision, configuration, digest,"
                                + " created_at, created_by) values (:project, :service, :number, :image, :bundle, :revision,"
                                + " cast(:configuration as json), :digest, :at, coalesce(:by, 'system'))",
                        draft.project(),
                        draft.service())
                .param("number", number)
                .param("image", draft.image(), Types.VARCHAR)
                .param("bundle", draft.bundle(), Types.VARCHAR)
                .param("revision", draft.revision(), Types.VARCHAR)
                .param("configuration", rows.write(configuration))
                .param("digest", rows.digest(configuration))
                .param("at", Timestamp.from(draft.createdAt()))
                .param("by", draft.createdBy().isBlank() ? null : draft.createdBy(), Types.VARCHAR)
                .update();
        return find(draft.project(), draft.service(), number).orElseThrow();
    }

    private void remember(DeploymentId by, Release release) {
        statement(
                        "insert into release_of_deployment (deployment, project, service, number)"
                                + " values (:deployment, :project, :service, :number)",
                        release.project(),
                        release.service())
                .param("deployment", by.value())
                .param("number", release.number())
                .update();
    }

    private JdbcClient.StatementSpec statement(String sql, ProjectName project, ServiceName service) {
        return jdbc.sql(sql).param("project", project.value()).param("service", service.value());
    }
}
