package io.dragline.proxy;

import io.dragline.project.Service.Route;
import io.dragline.rollout.Rollout;
import io.dragline.server.Curl;
import io.dragline.servers.DirectShell;
import io.dragline.servers.Echo;
import io.dragline.servers.Landscape;
import io.dragline.servers.NginxServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A project behind a real nginx with lua. */
abstract class SwapCase {
    final NginxServer nginx = NginxServer.start();
    final Landscape land = new Landscape(nginx.nginx(), nginx.port()).service("api", new Route("/", false, false));
    final Steps steps = new Steps(land);
    final Echo one = Echo.start("one");
    final Echo two = Echo.start("two");

    @AfterEach
    void close() {
        nginx.close();
        one.close();
        two.close();
    }

    Rollout swapped(int deployment, Echo echo) throws Exception {
        Rollout rollout = land.rollout(deployment, "api", echo.endpoint());
        steps.swap(rollout);
        land.serves(rollout);
        return rollout;
    }

    void swapped(int deployment, String service) throws Exception {
        Rollout rollout = land.rollout(deployment, service);
        steps.swap(rollout);
        land.serves(rollout);
    }

    void bundle(String service, String file, String text) throws Exception {
        Path folder = nginx.folder().resolve("state/bundles/shop/prod/" + service);
        Files.createDirectories(folder.resolve("7/" + file).getParent());
        Files.writeString(folder.resolve("7/" + file), text);
        Files.createSymbolicLink(folder.resolve("current"), Path.of("7"));
    }

    Curl.Answer get(String path) throws Exception {
        return get("shop.localhost", path);
    }

    Curl.Answer get(String name, String path) throws Exception {
        return new Curl("127.0.0.1", nginx.port(), path, name, Duration.ofSeconds(5)).get(new DirectShell());
    }

    Path site() {
        return nginx.folder().resolve("sites/dragline-shop-prod.conf");
    }

    /** Everything that nginx or a later deployment reads, by path. */
    Map<String, String> files() throws Exception {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("sites", "state/routes", "state/lua")) {
            Path root = nginx.folder().resolve(folder);
            if (!Files.exists(root)) continue;
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList())
                    files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
