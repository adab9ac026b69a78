package io.dragline.whole;

import io.dragline.servers.GitServer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tests deploy. */
final class Manifests {
    private Manifests() {}

    static String crash(Site site, GitServer git) {
        return head("crash", "10.88.231.0/24", site)
                + Stream.of("a", "b", "c", "d").map(name -> image(name, site)).collect(Collectors.joining())
                + source("built", git.onDisk().toString(), site);
    }

    static String head(String project, String network, Site site) {
        return """
                apiVersion: dragline/v1
                project: %s
                network: %s
                environments:
                  prod: { servers: [local], domain: %s, listen: %d }
                services:
                """.formatted(project, network, site.host(), site.nginx.port());
    }

    static String image(String name, Site site) {
        return "  %s:\n    kind: image\n    image: %s\n".formatted(name, site.replicas.app()) + common(name);
    }

    static String source(String name, String repository, Site site) {
        return """
                  %s:
                    kind: source
                    source: { git: "%s", branch: main }
                    build: { server: local, image: "%s", commands: ["echo 1 > made"], timeout: 1m }
                """.formatted(name, repository, site.replicas.busybox()) + common(name);
    }

    private static String common(String name) {
        return """
                    port: 8080
                    replicas: 2
                    health: { path: /healthz, interval: 100ms, timeout: 1s, startup: 5s, successes: 2 }
                    drain: 1s
                    watch: 1s
                    variables: { VER: "1" }
                    routes: [{ path: /%s/, strip: true }]
                """.formatted(name);
    }
}
