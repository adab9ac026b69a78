package io.dragline.server;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names a server; {@code local} is this machine. */
public record ServerName(@JsonValue String value) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    public static final ServerName LOCAL = new ServerName("local");

    @JsonCreator
    public ServerName {
        if (!value.matches(PATTERN))
            throw new IllegalArgumentException("'" + value + "' is not a server's name: " + PATTERN);
    }

    @Override
    public String toString() {
        return value;
    }
}
