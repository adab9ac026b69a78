package io.dragline.rollout;

import io.dragline.project.Configuration;
import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.server.Server;
import io.dragline.server.Servers;
import io.dragline.step.DeploymentId;
import io.dragline.step.StepOutcome;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a wish depends on, under a lock, so that no address is given twice. */
@org.springframework.stereotype.Service
class Freezer implements Intents {
    private static final long LOCK = 0x726f6c6c6f7574L; // "rollout"

    private final DatabaseRollouts rollouts;
    private final Settlement settlement;
    private final Releases releases;
    private final Projects projects;
    private final Servers servers;
    private final Facts facts;
    private final JdbcClient db;

    Freezer(
            DatabaseRollouts rollouts,
            Settlement settlement,
            Releases releases,
            Projects projects,
            Servers servers,
            Facts facts,
            JdbcClient db) {
        this.rollouts = rollouts;
        this.settlement = settlement;
        this.releases = releases;
        this.projects = projects;
        this.servers = servers;
        this.facts = facts;
        this.db = db;
    }

    /** A second time it gives what was frozen first. */
    @Transactional
    public Rollout freeze(FreezeRollout.Input in) {
        db.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
        return rollouts.find(in.deployment()).orElseGet(() -> {
            Release release = release(in);
            Rollout rollout = decide(in, release);
            if (in.mustBeApproved()) requireApproved(facts.of(rollout, release), in);
            settlement.freeze(rollout);
            return rollout;
        });
    }

    @Override
    public Intent of(
            DeploymentId deployment,
            ProjectName project,
            EnvironmentName environment,
            ServiceName service,
            String kind,
            int number,
            @Nullable Integer replicas) {
        FreezeRollout.Input in =
                new FreezeRollout.Input(deployment, project, environment, service, kind, number, replicas);
        Release release = release(in);
        return facts.of(decide(in, release), release);
    }

    /** Whatever the model drew: what is frozen is what was approved, or nothing is. */
    private static void requireApproved(Intent intent, FreezeRollout.Input in) {
        if (intent.hash().equals(in.approved())) return;
        throw new StepOutcome(
                "not-approved",
                in.approved() == null
                        ? "nobody has approved this; its model must have the step check-approval before freeze-rollout"
                        : "what was approved was changed before it could begin; deploy again to have it approved anew");
    }

    /** The decision alone; the release may be one that is still to be made. */
    Rollout decide(FreezeRollout.Input in, Release release) {
        return in.kind().equals("remove") ? removal(in) : Freezing.of(wish(in, release));
    }

    private Rollout removal(FreezeRollout.Input in) {
        return rollouts.serving(in.project(), in.environment(), in.service())
                .map(serving -> Removal.of(in.deployment(), serving))
                .orElseThrow(() -> new StepOutcome("does-not-fit", "nothing serves that could be removed"));
    }

    private Release release(FreezeRollout.Input in) {
        return releases.find(in.project(), in.service(), in.release())
                .orElseThrow(() -> new StepOutcome(
                        "does-not-fit", in.project() + "/" + in.service() + " has no release " + in.release()));
    }

    private Wish wish(FreezeRollout.Input in, Release release) {
        Project project = projects.get(in.project());
        Environment environment = Optional.ofNullable(project.environments().get(in.environment()))
                .orElseThrow(() -> new StepOutcome(
                        "does-not-fit", "project " + in.project() + " has no environment " + in.environment()));
        Optional<Rollout> serving = rollouts.serving(in.project(), in.environment(), in.service());
        List<Server> places = environment.servers().stream().map(servers::get).toList();
        return new Wish(
                in.deployment(),
                project,
                in.environment(),
                configuration(in, project, release, serving),
                release,
                in.kind().equals("scale"),
                places,
                serving,
                rollouts.occupying());
    }

    private Service configuration(FreezeRollout.Input in, Project project, Release release, Optional<Rollout> serving) {
        return switch (in.kind()) {
            case "scale" -> {
                Service now = serving.orElseThrow(
                                () -> new StepOutcome("does-not-fit", "nothing serves that could be scaled"))
                        .configuration();
                yield in.replicas() == null
                        ? now
                        : now.copy().replicas(in.replicas()).make();
            }
            case "rollback" ->
                rollouts.past(in.project(), in.environment(), in.service(), 100).stream()
                        .filter(rollout -> rollout.release() == release.number())
                        .map(Rollout::configuration)
                        .findFirst()
                        .orElseGet(() -> Configuration.of(project, release.configuration(), in.environment()));
            default -> Configuration.of(project, in.service(), in.environment());
        };
    }
}
