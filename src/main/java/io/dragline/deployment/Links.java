package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deployments of a chain's run: ordinary ones, each asked for once however often the step that asks is repeated. */
@Service
public class Links {
    private static final String TRIGGER = "chain";

    /**
     * One of them.
     *
     * @param name within the run; the same name is the same deployment
     * @param kind {@code deploy}, {@code rollback} or {@code remove}
     * @param release rollback: to this one
     * @param user on whose behalf; whether he may was asked when the run was asked for
     */
    public record Link(
            DeploymentId run,
            String name,
            ProjectName project,
            EnvironmentName environment,
            ServiceName service,
            String kind,
            @Nullable Integer release,
            String note,
            String user) {}

    // steps ask for links, the engine is made of steps, and these ask the engine
    private final ObjectProvider<Deployments> deployments;
    private final ObjectProvider<Admission> admission;
    private final DeploymentRows rows;
    private final ObjectProvider<DeploymentViews> views;

    Links(
            ObjectProvider<Deployments> deployments,
            ObjectProvider<Admission> admission,
            DeploymentRows rows,
            ObjectProvider<DeploymentViews> views) {
        this.deployments = deployments;
        this.admission = admission;
        this.rows = rows;
        this.views = views;
    }

    /** Refuses what could never be deployed, as a request for it would be. */
    public void check(ProjectName project, EnvironmentName environment, ServiceName service) {
        admission.getObject().admit(request(project, environment, service, Kind.DEPLOY, null, null));
    }

    /** A second time: the one of the first time. */
    @Transactional
    public DeploymentId begin(Link link) {
        return rows.link(link.run(), link.name())
                .map(row -> new DeploymentId("" + row.id()))
                .orElseGet(() -> deployments
                        .getObject()
                        .request(
                                request(
                                        link.project(),
                                        link.environment(),
                                        link.service(),
                                        Kind.of(link.kind()),
                                        link.release(),
                                        link.note()),
                                Caller.at(
                                        List.of(new Scope(
                                                link.project().value(),
                                                link.environment().value(),
                                                link.service().value())),
                                        link.user(),
                                        Set.of(Action.DEPLOY)),
                                new Origin(TRIGGER, link.run(), link.name())));
    }

    public Optional<DeploymentView> find(DeploymentId run, String name) {
        return rows.link(run, name).map(this::view);
    }

    /** In the order in which they were asked for. */
    public List<DeploymentView> of(DeploymentId run) {
        return rows.links(run).stream().map(this::view).toList();
    }

    private DeploymentView view(DeploymentRow row) {
        return views.getObject().brief(row);
    }

    public boolean hasEnded(DeploymentId deployment) {
        return !rows.get(deployment).isOpen();
    }

    /** False: too late, it goes on to its end. */
    public boolean cancel(DeploymentId deployment, String user) {
        try {
            deployments.getObject().cancel(deployment, new Caller(user, Set.of(Action.DEPLOY)));
            return true;
        } catch (IllegalStateException late) {
            return false;
        }
    }

    private static DeploymentRequest request(
            ProjectName project,
            EnvironmentName environment,
            ServiceName service,
            Kind kind,
            @Nullable Integer release,
            @Nullable String note) {
        return new DeploymentRequest(project, service, environment, kind, release, null, null, null, null, note, null);
    }
}
