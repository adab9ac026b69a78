package io.dragline.server;

/** The container engine of a server; also the word that begins its command lines. */
public enum EngineKind {
    DOCKER,
    PODMAN;

    public String command() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Podman can since 5.1, by its own API only: there a container has its policy from the start. */
    public boolean changesRestartPolicy() {
        return this == DOCKER;
    }
}
