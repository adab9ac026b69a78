package io.dragline.schedule;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Usage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a run is still to upgrade, or to bring back, is not taken out of the configuration meanwhile. */
@Component
class ChainUsage implements Usage {
    private final RunRows runs;

    ChainUsage(RunRows runs) {
        this.runs = runs;
    }

    @Override
    public Optional<String> whyInUse(ProjectName project) {
        return whyInUse(project, null, null);
    }

    @Override
    public Optional<String> whyInUse(
            ProjectName project, @Nullable EnvironmentName environment, @Nullable ServiceName service) {
        return runs.open().stream()
                .filter(run -> run.project().equals(project))
                .filter(run -> environment == null || run.chain().environment().equals(environment))
                .filter(run -> service == null || run.chain().all().contains(service))
                .findFirst()
                .map(run -> "run " + run.id() + " of chain " + run.chain().name()
                        + " is under way; wait for its end or cancel it");
    }
}
