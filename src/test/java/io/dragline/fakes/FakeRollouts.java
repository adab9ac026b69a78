package io.dragline.fakes;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rollouts in memory. */
public final class FakeRollouts implements Rollouts {
    private final Map<DeploymentId, Rollout> frozen = new HashMap<>();
    private final List<Rollout> serving = new ArrayList<>();
    private final Map<DeploymentId, Rollout> over = new HashMap<>();

    public Rollout freeze(Rollout rollout) {
        frozen.put(rollout.deployment(), rollout);
        return rollout;
    }

    public void serve(Rollout rollout) {
        serving.add(freeze(rollout));
    }

    public void end(Rollout rollout) {
        over.put(rollout.deployment(), rollout);
    }

    @Override
    public Optional<Rollout> over(DeploymentId deployment) {
        return Optional.ofNullable(over.get(deployment));
    }

    @Override
    public Rollout get(DeploymentId deployment) {
        Rollout rollout = frozen.get(deployment);
        if (rollout == null) throw new IllegalStateException("deployment " + deployment + " has not been frozen yet");
        return rollout;
    }

    @Override
    public Optional<Rollout> serving(ProjectName project, EnvironmentName environment, ServiceName service) {
        return serving(project, environment).stream()
                .filter(r -> r.service().equals(service))
                .findFirst();
    }

    @Override
    public List<Rollout> serving(ProjectName project, EnvironmentName environment) {
        return serving.stream()
                .filter(r -> r.project().equals(project) && r.environment().equals(environment))
                .toList();
    }

    @Override
    public List<Rollout> serving() {
        return List.copyOf(serving);
    }
}
