package io.dragline.source;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** An account at one host, and only there: a redirect elsewhere is not answered with it. */
record SignIn(URI location, String user, String password) {
    boolean isFor(@Nullable String host, int port) {
        return location.getHost() != null
                && location.getHost().equalsIgnoreCase(host)
                && port(location.getPort()) == port(port);
    }

    private int port(int port) {
        if (port > 0) return port;
        return switch (location.getScheme()) {
            case "https" -> 443;
            case "svn" -> 3690;
            default -> 80;
        };
    }

    @Override
    public String toString() {
        return user + "@" + location.getHost();
    }
}
