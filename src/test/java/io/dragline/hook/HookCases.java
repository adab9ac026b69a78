package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.servers.ControlPlane;
import io.dragline.servers.ControlPlane.Answer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** What the cases of hooks need of the program that they share. */
abstract class HookCases {
    static final String ZERO = "0".repeat(40);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    final ControlPlane plane = HookIT.plane;
    final String admin = HookIT.admin;

    Answer call(String method, String path, @Nullable String json) {
        return plane.call(method, path, admin, json);
    }

    Answer apply(String project, String hook) {
        String services = "";
        for (String name : List.of("api", "web"))
            services += "  %s: { kind: source, port: 80, source: { git: \"git://127.0.0.1:9/s.git\", path: %s } }%n"
                    .formatted(name, name);
        String manifest = """
                apiVersion: dragline/v1
                project: %s
                environments: { test: {} }
                chains: { all: { environment: test, services: [api, web] } }
                services:
                %shooks: { main: { %s } }
                """.formatted(project, services, hook);
        return plane.call("POST", "/api/manifest", admin, "text/yaml", manifest);
    }

    /** A new project with a hook of two services; the path of its address. */
    String hook(String project, String provider) {
        return hookOf(project, "provider: " + provider + ", services: [api, web], environment: test, secret: hook");
    }

    String hookOf(String project, String hook) {
        Answer answer = apply(project, hook);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return call("GET", "/api/hooks?project=" + project, null)
                .body()
                .get(0)
                .get("path")
                .asText();
    }

    Sender sender(String path) {
        return new Sender(plane, path, Sender.SECRET);
    }

    String id() {
        return "%040x".formatted(0xabc000000L + COUNTER.incrementAndGet());
    }

    JsonNode deliveries(String path) {
        return call("GET", "/api/hooks/" + path.substring(path.lastIndexOf('/') + 1) + "/deliveries", null)
                .body();
    }

    JsonNode deployments(String project) {
        return call("GET", "/api/deployments?project=" + project, null).body();
    }
}
