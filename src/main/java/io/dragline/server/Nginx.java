package io.dragline.server;

import java.util.List;

/**
 * How the nginx of a server is reached.
 *
 * @param sites the folder whose {@code *.conf} it includes inside {@code http}
 * @param state the folder for endpoint files, static bundles and kept copies, readable by nginx's workers
 * @param test the argument list that checks its configuration
 * @param reload the argument list that makes it read its configuration again
 * @param readBack the loopback port on which it answers what it routes to
 */
public record Nginx(String sites, String state, List<String> test, List<String> reload, int readBack) {
    public static final Nginx DEBIAN = new Nginx(
            "/etc/nginx/conf.d", "/var/lib/dragline", List.of("nginx", "-t"), List.of("nginx", "-s", "reload"), 9400);

    /** Of an account that is not root: what only root may do it does by sudo, which must not ask for a password. */
    static final Nginx BY_SUDO = new Nginx(
            DEBIAN.sites(),
            DEBIAN.state(),
            List.of("sudo", "-n", "nginx", "-t"),
            List.of("sudo", "-n", "nginx", "-s", "reload"),
            DEBIAN.readBack());

    public Nginx {
        test = List.copyOf(test);
        reload = List.copyOf(reload);
    }
}
