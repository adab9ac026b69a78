package io.dragline.deployment;

import io.dragline.journal.DeploymentPlaces;
import io.dragline.step.DeploymentId;
import io.dragline.user.Caller;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;

/** A deployment is where its service and environment are. */
@Component
class PlacesOfDeployments implements DeploymentPlaces {
    private final DeploymentRows rows;

    PlacesOfDeployments(DeploymentRows rows) {
        this.rows = rows;
    }

    @Override
    public boolean mayView(long deployment, Caller caller) {
        try {
            return Permission.shows(rows.get(new DeploymentId("" + deployment)), caller);
        } catch (NoSuchElementException gone) {
            return false;
        }
    }

    @Override
    public boolean hasEnded(long deployment) {
        return rows.find(new DeploymentId("" + deployment))
                .filter(row -> !row.isOpen())
                .isPresent();
    }
}
