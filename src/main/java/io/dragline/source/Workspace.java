package io.dragline.source;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.step.DeploymentId;

/** Names the folder of a checked-out revision on the control plane, {@code shop/api/128}: one per deployment. */
public record Workspace(@JsonValue String value) {
    private static final String NAME = "[a-z][a-z0-9-]{0,30}";
    private static final String PATTERN = NAME + "/" + NAME + "/[1-9][0-9]{0,17}";

    @JsonCreator
    public Workspace {
        if (!value.matches(PATTERN)) throw new IllegalArgumentException("'" + value + "' is not a workspace");
    }

    public static Workspace of(ProjectName project, ServiceName service, DeploymentId deployment) {
        return new Workspace(project + "/" + service + "/" + deployment);
    }

    @Override
    public String toString() {
        return value;
    }
}
