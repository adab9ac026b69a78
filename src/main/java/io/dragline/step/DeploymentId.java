package io.dragline.step;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The number of a deployment, as text: {@code "128"}. It travels as the process variable {@code deployment}. */
public record DeploymentId(@JsonValue String value) {
    @JsonCreator
    public DeploymentId {
        if (!value.matches("[1-9][0-9]{0,17}"))
            throw new IllegalArgumentException("'" + value + "' is not a deployment's number");
    }

    @Override
    public String toString() {
        return value;
    }
}
