package io.dragline.proxy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The site of a project's environment, of typed values only: what is rendered has as many directives as it has values.
 *
 * @param state nginx's folder of ours, below which bundles lie
 * @param certificate the file with chain and key for port 443; null: no TLS
 * @param upstreams of way reload: one for each service that is no files
 */
record NginxSite(
        ProjectName project,
        EnvironmentName environment,
        List<Domain> domains,
        int listen,
        StatePath state,
        @Nullable StatePath certificate,
        Way way,
        List<Location> locations,
        List<Upstream> upstreams) {

    NginxSite {
        domains = List.copyOf(domains);
        locations = List.copyOf(locations);
        upstreams = List.copyOf(upstreams);
        if (domains.isEmpty())
            throw new IllegalArgumentException("environment " + project + "/" + environment + " has no domain");
        if (listen < 1 || listen > 65535) throw new IllegalArgumentException(listen + " is not a port");
        Map<String, ServiceName> taken = new HashMap<>();
        for (Location location : locations) {
            ServiceName other = taken.putIfAbsent(location.path().folder(), location.service());
            if (other != null)
                throw new IllegalArgumentException("path " + location.path() + " of service " + location.service()
                        + " is already taken by service " + other + "; give one of them another path");
        }
    }

    String render() {
        return Sealed.seal("site " + project + "/" + environment, head() + upstreamBlocks() + server());
    }

    private String head() {
        return locations.stream().map(l -> l.line() + "\n").collect(Collectors.joining())
                + upstreams.stream().map(u -> u.line() + "\n").collect(Collectors.joining());
    }

    private String upstreamBlocks() {
        return upstreams.stream()
                .filter(u -> !u.endpoints().isEmpty())
                .map(u -> "upstream " + upstream(u.service()) + " {\n"
                        + u.endpoints().stream()
                                .map(e -> "  server " + e + ";\n")
                                .collect(Collectors.joining()) + "}\n")
                .collect(Collectors.joining());
    }

    private String server() {
        return "server {\n  listen " + listen + ";\n" + tls() + "  server_name "
                + domains.stream().map(Domain::value).collect(Collectors.joining(" ")) + ";\n"
                + "  client_max_body_size 64m;\n" + lua()
                + locations.stream().map(this::location).collect(Collectors.joining()) + "}\n";
    }

    private String tls() {
        if (certificate == null) return "";
        return "  listen 443 ssl;\n  ssl_certificate " + certificate + ";\n  ssl_certificate_key " + certificate
                + ";\n";
    }

    private String lua() {
        if (way != Way.LUA || locations.stream().allMatch(Location::files)) return "";
        return "  log_by_lua_block { require(\"dragline\").done() }\n"
                + "  error_page 502 = @dragline_bad;\n"
                + "  location @dragline_bad { content_by_lua_block { require(\"dragline\").bad() } }\n";
    }

    private String location(Location location) {
        if (location.files())
            return LocationText.files(
                    location,
                    state.in("bundles/" + project + "/" + environment + "/" + location.service() + "/current"));
        RouteName name = new RouteName(project, environment, location.service());
        if (way == Way.LUA) return LocationText.lua(location, name);
        return LocationText.upstream(
                location,
                upstream(location.service()),
                endpoints(location.service()).isEmpty());
    }

    private List<Endpoint> endpoints(ServiceName service) {
        return upstreams.stream()
                .filter(u -> u.service().equals(service))
                .flatMap(u -> u.endpoints().stream())
                .toList();
    }

    /** Names hold no underscore, so this cannot meet another one. */
    private String upstream(ServiceName service) {
        return "dragline_" + project + "_" + environment + "_" + service;
    }
}
