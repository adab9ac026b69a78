package io.dragline.schedule;

import io.dragline.journal.DeploymentPlaces;
import io.dragline.step.DeploymentId;
import io.dragline.user.Caller;
import org.springframework.stereotype.Component;

/** A run is where its services are; it has a number as deployments have. */
@Component
class RunPlaces implements DeploymentPlaces {
    private final RunRows runs;

    RunPlaces(RunRows runs) {
        this.runs = runs;
    }

    @Override
    public boolean mayView(long run, Caller caller) {
        return runs.find(new DeploymentId("" + run))
                .filter(found -> found.isVisibleTo(caller))
                .isPresent();
    }

    @Override
    public boolean hasEnded(long run) {
        return runs.find(new DeploymentId("" + run))
                .filter(found -> found.end() != null)
                .isPresent();
    }
}
