package io.dragline.server;

import java.util.UUID;

/** Splits paths of another machine; our own file system's rules do not hold for them. */
final class RemotePath {
    private RemotePath() {}

    static String folder(String path) {
        int slash = path.lastIndexOf('/');
        if (!path.startsWith("/") || slash == path.length() - 1)
            throw new IllegalArgumentException("'" + path + "' is no file's absolute path");
        return slash == 0 ? "/" : path.substring(0, slash);
    }

    /** Where to write before the rename; a name that no {@code *.conf} matches. */
    static String beside(String path) {
        String folder = folder(path);
        return (folder.equals("/") ? "" : folder) + "/.dragline-" + UUID.randomUUID() + ".tmp";
    }
}
