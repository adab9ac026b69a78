package io.dragline.project.manifest;

import java.util.List;

/** {@code host-folder:container-folder[:ro]}, where no container gets the machine itself. */
final class Volumes {
    private static final String FOLDER = "(/(?!\\.{1,2}(/|$))([A-Za-z0-9._@+-]|\\{\\{[^{}:/]{1,40}\\}\\})+)+/?";
    /** What would hand the server over to a container: its engine, its kernel, its accounts, its keys. */
    private static final List<String> OWN = List.of(
            "/bin",
            "/boot",
            "/dev",
            "/etc",
            "/lib",
            "/lib64",
            "/proc",
            "/root",
            "/run",
            "/sbin",
            "/sys",
            "/usr",
            "/var/run",
            "/var/spool",
            "/var/lib/docker",
            "/var/lib/containers",
            "/var/lib/containerd",
            "/var/lib/dragline");

    static final Scalar<String> TYPE = new Scalar<>(
            "a volume",
            "/host-folder:/container-folder[:ro], placeholders allowed, no '..', and none of the server's own folders "
                    + OWN,
            "/srv/shop:/data",
            Volumes::parse,
            text -> text);

    private Volumes() {}

    private static String parse(String text) {
        if (text.length() > 500 || !text.matches(FOLDER + ":" + FOLDER + "(:ro)?"))
            throw new IllegalArgumentException();
        String host = text.substring(0, text.indexOf(':')) + "/";
        // a folder above one of them would hold it as well
        for (String own : OWN)
            if (host.startsWith(own + "/") || (own + "/").startsWith(host)) throw new IllegalArgumentException();
        // a placeholder in the first part could become one of them
        if (host.matches("/[^/]*\\{\\{.*")) throw new IllegalArgumentException();
        return text;
    }
}
