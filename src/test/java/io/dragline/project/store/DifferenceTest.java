package io.dragline.project.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Project;
import io.dragline.project.manifest.Manifest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final String BEFORE = """
            apiVersion: dragline/v1
            project: shop
            network: 10.88.1.0/24
            environments:
              prod: { domain: shop.localhost, variables: { LOG_LEVEL: info, PASSWORD: hunter2 } }
            services:
              api: { kind: image, image: "api:1", port: 80, replicas: 3, health: { path: /up }, routes: [{ path: / }] }
              old: { kind: image, image: "old:1" }
            """;
    private static final String AFTER = """
            apiVersion: dragline/v1
            project: shop
            network: 10.88.1.0/24
            environments:
              prod: { domain: [shop.localhost, www.shop.localhost], variables: { LOG_LEVEL: warn, PASSWORD: { secret: db } } }
              test: {}
            services:
              api: { kind: image, image: "api:2", port: 80, drain: 30s, routes: [{ path: /api/, strip: true }] }
              redis: { kind: image, image: "redis:7" }
            """;

    private static Project read(String text) {
        return Objects.requireNonNull(Manifest.read(text).get(0).project());
    }

    private static String told(List<Change> changes) {
        return changes.stream()
                .map(change -> change.kind() + " " + change.path() + ": " + change.before() + " -> " + change.after())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void tellsWhatDiffersInTheWordsOfTheManifest() {
        assertThat(told(Difference.between(read(BEFORE), read(AFTER)))).isEqualTo("""
                        CHANGED environments.prod.domain: shop.localhost -> [shop.localhost, www.shop.localhost]
                        CHANGED environments.prod.variables.LOG_LEVEL: info -> warn
                        CHANGED environments.prod.variables.PASSWORD: hunter2 -> {secret: db}
                        ADDED environments.test: null -> {}
                        CHANGED services.api.image: api:1 -> api:2
                        CHANGED services.api.drain: 10s -> 30s
                        CHANGED services.api.routes: [{path: /}] -> [{path: /api/, strip: true}]
                        ADDED services.redis.kind: null -> image
                        ADDED services.redis.image: null -> redis:7
                        CHANGED services.api.replicas: 3 -> 1
                        REMOVED services.api.health.path: /up -> null
                        REMOVED services.old.kind: image -> null
                        REMOVED services.old.image: old:1 -> null""");
    }

    @Test
    void tellsOnlyWhatChangedInAPartThatWasAllDefaults() {
        String head = "apiVersion: dragline/v1\nproject: shop\nenvironments: ";
        assertThat(told(Difference.between(read(head + "{ test: {} }"), read(head + "{ test: { listen: 81 } }"))))
                .isEqualTo("CHANGED environments.test.listen: 80 -> 81");
        assertThat(told(Difference.between(read(head + "{ test: {} }"), read(head + "{}"))))
                .isEqualTo("REMOVED environments.test: {} -> null");
    }

    @Test
    void findsNothingBetweenEqualProjects() {
        assertThat(Difference.between(read(AFTER), read(AFTER))).isEmpty();
    }
}
