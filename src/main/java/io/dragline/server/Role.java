package io.dragline.server;

/** What a server is used for. */
public enum Role {
    RUN,
    BUILD,
    PROXY,
    REGISTRY
}
