package io.dragline.proxy;

import io.dragline.project.ServiceName;
import io.dragline.rollout.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The endpoints of a service, written into the site file where nginx has no lua. */
record Upstream(ServiceName service, List<Endpoint> endpoints) {
    private static final String LINE = "# endpoints ([a-z0-9-]+)( [0-9.]+:[0-9]+)*";

    Upstream {
        endpoints = List.copyOf(endpoints);
    }

    String line() {
        return "# endpoints " + service + endpoints.stream().map(e -> " " + e).collect(Collectors.joining());
    }

    static boolean isLine(String line) {
        return line.matches(LINE);
    }

    static Upstream parse(String line) {
        String[] words = line.split(" ", -1);
        return new Upstream(
                new ServiceName(words[2]),
                Arrays.stream(words).skip(3).map(Endpoint::parse).toList());
    }
}
