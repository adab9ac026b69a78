package io.dragline.whole;

import io.dragline.servers.GitServer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests deploy. */
final class Manifests {
    private static final String IMAGE = "    kind: image\n    image: %s\n    variables: { VER: \"1\" }\n";
    private static final String SOURCE = """
                kind: source
                source: { git: "%s", branch: main }
                build: { server: local, image: "%s", commands: ["echo 1 > made"], timeout: 1m }
            """;
    private static final String COMMON = """
                port: 8080
                replicas: 2
                health: { path: /healthz, interval: 100ms, timeout: 1s, startup: %s, successes: 2 }
                drain: 1s
                watch: %s
                routes: [{ path: /%s/, strip: true }]
            """;

    private Manifests() {}

    /** A ready image, one of a registry, one that is built. */
    static String full(Site site, String pulled, GitServer git) {
        return head("full", "10.88.187.0/24", site)
                + images(site, "20s", "1s", "a", "pulled").replaceFirst("(?s)(pulled:.*?image: )[^\\n]*", "$1" + pulled)
                + source(site, "built", git.onDisk().toString());
    }

    /** A ready image that is watched for a while, and one that is built. */
    static String plane(Site site, GitServer git) {
        return head("plane", "10.88.179.0/24", site)
                + images(site, "20s", "10s", "a")
                + source(site, "built", git.onDisk().toString());
    }

    static String away(Site site) {
        return head("away", "10.88.175.0/24", site) + images(site, "20s", "1s", "a", "b", "c", "d", "e");
    }

    /** A ready image, one that is built, one without a port; the network is chosen. */
    static String pods(Site site, GitServer git) {
        return head("pods", "", site).replace("network: \n", "")
                + images(site, "20s", "1s", "api")
                + source(site, "built", git.onDisk().toString())
                + "  worker:\n" + IMAGE.formatted(site.replicas.app()) + "    watch: 2s\n";
    }

    /** Four ready images and one that is built. */
    static String crash(Site site, GitServer git) {
        return head("crash", "10.88.231.0/24", site)
                + images(site, "20s", "1s", "a", "b", "c", "d")
                + source(site, "built", git.onDisk().toString());
    }

    /** Watched long enough to be cancelled in. */
    static String undone(Site site) {
        return head("undone", "10.88.235.0/24", site) + images(site, "20s", "10s", "a", "b", "c", "d");
    }

    static String faults(Site site) {
        return head("faults", "10.88.183.0/24", site) + images(site, "20s", "1s", "a", "b", "c", "d", "new");
    }

    /** What never gets ready is given up soon. */
    static String soak(Site site) {
        return head("soak", "10.88.199.0/24", site) + images(site, "4s", "1s", "a", "b", "c");
    }

    static String shared(Site site) {
        return head("shared", "10.88.195.0/24", site) + images(site, "20s", "1s", "a", "b", "c");
    }

    /** A service for each test. */
    static String whole(Site site, GitServer git) {
        return head("whole", "10.88.233.0/24", site)
                + images(site, "20s", "1s", "api", "wide", "other", "planned", "once")
                + images(site, "2s", "1s", "slow")
                + images(site, "20s", "5s", "leaky", "watched")
                + images(site, "60s", "1s", "verified")
                + source(site, "built", git.address().toString());
    }

    /** One service that is built, deployed by a webhook of GitHub. */
    static String hooked(Site site, GitServer git) {
        return head("hooked", "10.88.193.0/24", site)
                + source(site, "api", git.address().toString())
                + "hooks:\n  main: { provider: github, services: api, environment: prod, secret: hook }\n";
    }

    /** To be removed as a whole. */
    static String gone(Site site) {
        return head("gone", "10.88.239.0/24", site).replace(site.host(), "gone.localhost")
                + images(site, "20s", "0s", "left", "right");
    }

    /** Five services, chains over them, and an environment in which nothing serves yet. */
    static String chained(Site site, String project, String network) {
        return head(project, network, site).replace("services:\n", """
                  fresh: { servers: [local], domain: fresh.localhost, listen: %d }
                chains:
                  nightly: { environment: prod, services: [a, [b, c], d, e] }
                  backwards: { environment: prod, services: [e, c, a] }
                  first: { environment: fresh, services: [a, b] }
                services:
                """.indent(0).formatted(site.nginx.port()))
                + images(site, "5s", "0s", "a", "b", "c", "d", "e").replace("replicas: 2", "replicas: 1");
    }

    /** @param window of the environment, as the manifest says it; empty: none */
    static String windowed(Site site, String window) {
        String head = head("windowed", "10.88.213.0/24", site);
        return (window.isEmpty()
                        ? head
                        : head.replace(
                                "listen: " + site.nginx.port(), "listen: " + site.nginx.port() + ", window: " + window))
                + images(site, "20s", "1s", "a", "b", "c", "d", "e")
                + images(site, "60s", "1s", "late");
    }

    /** @param rule further keys of the environment, such as {@code , approval: {…}} */
    static String approved(Site site, String rule) {
        return head("approved", "10.88.209.0/24", site)
                        .replace("listen: " + site.nginx.port(), "listen: " + site.nginx.port() + rule)
                + images(site, "20s", "0s", "a", "b", "c", "d");
    }

    private static String head(String project, String network, Site site) {
        return """
                apiVersion: dragline/v1
                project: %s
                network: %s
                environments:
                  prod: { servers: [local], domain: %s, listen: %d }
                services:
                """.formatted(project, network, site.host(), site.nginx.port());
    }

    private static String images(Site site, String startup, String watch, String... names) {
        return Stream.of(names)
                .map(name -> "  " + name + ":\n" + IMAGE.formatted(site.replicas.app())
                        + COMMON.formatted(startup, watch, name))
                .collect(Collectors.joining());
    }

    private static String source(Site site, String name, String repository) {
        return "  " + name + ":\n" + SOURCE.formatted(repository, site.replicas.busybox())
                + COMMON.formatted("20s", "1s", name);
    }
}
