package io.dragline.rollout;

import io.dragline.project.Configuration;
import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.release.Release;
import io.dragline.release.Releases;
import io.dragline.server.Server;
import io.dragline.server.Servers;
import io.dragline.step.StepOutcome;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a wish depends on, under a lock, so that no address is given twice. */
@org.springframework.stereotype.Service
class Freezer {
    private static final long LOCK = 0x726f6c6c6f7574L; // "rollout"

    private final DatabaseRollouts rollouts;
    private final Releases releases;
    private final Projects projects;
    private final Servers servers;
    private final JdbcClient db;

    Freezer(DatabaseRollouts rollouts, Releases releases, Projects projects, Servers servers, JdbcClient db) {
        this.rollouts = rollouts;
        this.releases = releases;
        this.projects = projects;
        this.servers = servers;
        this.db = db;
    }

    /** A second time it gives what was frozen first. */
    @Transactional
    public Rollout freeze(FreezeRollout.Input in) {
        db.sql("select pg_advisory_xact_lock(" + LOCK + ")").query(row -> {});
        return rollouts.find(in.deployment()).orElseGet(() -> {
            Rollout rollout = decide(in, release(in));
            rollouts.freeze(rollout);
            return rollout;
        });
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
