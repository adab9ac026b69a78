package io.dragline.policy;

import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.Projects;
import io.dragline.project.ServiceName;
import io.dragline.project.Window;
import io.dragline.step.DeploymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Windows of the stored configuration, with the stored freezes. */
@Component
class StoredWindows implements Windows {
    private final Projects projects;
    private final FreezeRows freezes;
    private final PassRows passes;
    private final Policy policy;
    private final Time time;

    StoredWindows(Projects projects, FreezeRows freezes, PassRows passes, Policy policy, Time time) {
        this.projects = projects;
        this.freezes = freezes;
        this.passes = passes;
        this.policy = policy;
        this.time = time;
    }

    @Override
    public Opening ask(ProjectName project, EnvironmentName environment, ServiceName service, String kind) {
        Instant now = time.now();
        Window window = window(project, environment);
        String place = project + "@" + environment;
        if (window == null
                && policy.decide(new Change(project, environment, service, kind))
                        .windowNeeded())
            return Opening.closed(
                    null,
                    "the policy lets " + kind + " of " + service + " happen only inside a window, and " + place
                            + " has none; give it one in the manifest, change the policy, or override it");
        List<Freeze> those = freezes.since(now).stream()
                .filter(freeze -> freeze.isFor(project.value(), environment.value()))
                .toList();
        return new Gate(place, window, those).at(now);
    }

    private @Nullable Window window(ProjectName project, EnvironmentName environment) {
        return projects.find(project)
                .map(known -> known.environments().get(environment))
                .map(Environment::window)
                .orElse(null);
    }

    @Override
    public void letPass(DeploymentId deployment, String reason, String user) {
        if (!passes.insert(deployment, reason, user))
            throw new IllegalStateException("deployment " + deployment + " was let pass already");
    }

    @Override
    public Optional<Pass> passOf(DeploymentId deployment) {
        return passes.find(deployment);
    }
}
