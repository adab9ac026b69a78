package io.dragline.deployment;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Usage;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.server.ServerUsage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is being deployed, and what runs, is neither taken out of the configuration nor deprived of its server. */
@Component
class UnderWay implements Usage, ServerUsage {
    private final DeploymentRows rows;
    private final Rollouts rollouts;

    UnderWay(DeploymentRows rows, Rollouts rollouts) {
        this.rows = rows;
        this.rollouts = rollouts;
    }

    @Override
    public Optional<String> whyInUse(ProjectName project) {
        return whyInUse(project, null, null).or(() -> rollouts.serving().stream()
                .filter(rollout -> rollout.project().equals(project))
                .filter(rollout -> !rollout.serving().isEmpty())
                .findFirst()
                .map(rollout -> serves(rollout) + "; remove it first: dragline remove " + rollout.project() + "/"
                        + rollout.service() + " --env " + rollout.environment()));
    }

    @Override
    public Optional<String> whyInUse(
            ProjectName project, @Nullable EnvironmentName environment, @Nullable ServiceName service) {
        return rows.underWay(project.value(), text(environment), text(service))
                .map(id -> "deployment " + id + " is under way; wait for its end or cancel it");
    }

    /** Also where the environment names it no more: its replicas still run there. */
    @Override
    public Optional<String> whyInUse(ServerName server) {
        return rollouts.serving().stream()
                .filter(rollout -> rollout.serving().stream()
                        .anyMatch(replica -> replica.server().equals(server)))
                .findFirst()
                .map(rollout -> serves(rollout) + " on it; deploy that without this server first");
    }

    private static String serves(Rollout rollout) {
        return rollout.project() + "/" + rollout.service() + "@" + rollout.environment() + " serves release "
                + rollout.release();
    }

    private static @Nullable String text(@Nullable Object name) {
        return name == null ? null : name.toString();
    }
}
