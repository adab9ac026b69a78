package io.dragline.rights;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Calls a mapping about one of the two projects, as one of the callers. */
final class Tenant {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final String DEPLOY =
            "{\"project\": \"%s\", \"service\": \"api\", \"environment\": \"test\", \"kind\": \"deploy\", \"release\": 99}";
    /** What is told apart only after the right was asked for, so that nothing is started here. */
    private static final String TOO_LONG = "x".repeat(1001);

    private static final Map<String, String> BODIES = Map.of(
            "POST /api/deployments",
            DEPLOY,
            "POST /api/deployments/plan",
            DEPLOY,
            "POST /api/deployments/{id}/override",
            "{\"reason\": \"the shop is down\"}",
            "POST /api/chain-runs",
            "{\"project\": \"%s\", \"chain\": \"NAME\", \"note\": \"" + TOO_LONG + "\"}",
            "POST /api/freezes",
            "{\"project\": \"%s\", \"environment\": \"test\", \"to\": \"2999-01-01T00:00:00Z\", \"reason\": \"holidays\"}",
            "POST /api/policy/decide",
            "{\"project\": \"%s\", \"service\": \"api\", \"environment\": \"test\", \"kind\": \"deploy\"}",
            "POST /api/sources/look",
            "{\"project\": \"%s\", \"vcs\": \"GIT\", \"location\": \"https://127.0.0.1:9/nothing.git\"}",
            "POST /api/grants",
            "{\"user\": \"holder\", \"scope\": \"%s/api@test\", \"actions\": [\"VIEW\"]}",
            "PUT /api/users/{name}",
            "{\"disabled\": true}",
            "PUT /api/secrets/{name}",
            "{\"value\": \"a key of hooks\"}");

    private final String address;
    private final Landlord landlord;

    Tenant(String address, Landlord landlord) {
        this.address = address;
        this.landlord = landlord;
    }

    record Answer(int status, String body) {
        /** Without what differs between two that are both not there. */
        String told(String project, Landlord landlord) {
            String told = body.replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", "");
            for (String kind : KINDS) told = told.replaceAll("\\b" + landlord.id(kind, project) + "\\b", "#");
            return told.replaceAll("\\b" + project + "\\b", "?").replaceAll("'(one|none)'", "'?'");
        }
    }

    private static final List<String> KINDS = List.of("hook", "run", "freeze", "deployment", "grant");

    Answer call(Mapping mapping, Who who, String project) throws IOException, InterruptedException {
        return call(mapping, who, project, "one");
    }

    /** What the caller is told of what is not there. */
    String nothing(Mapping mapping, Who who, String project) throws IOException, InterruptedException {
        boolean goesByName =
                mapping.path().contains("{chain}") || mapping.name().equals("POST /api/chain-runs");
        return goesByName && who.touches(project)
                ? call(mapping, who, project, "none").told(project, landlord)
                : call(mapping, who, "nowhere").told("nowhere", landlord);
    }

    /** @param name of what is in the project and has a name */
    private Answer call(Mapping mapping, Who who, String project, String name)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(address + path(mapping, project).replace("{chain}", name)))
                .header("Content-Type", mapping.type())
                .method(
                        mapping.method(),
                        mapping.hasBody()
                                ? HttpRequest.BodyPublishers.ofString(
                                        body(mapping, project).replace("NAME", name))
                                : HttpRequest.BodyPublishers.noBody());
        if (who != Who.NOBODY) request.header("Authorization", "Bearer " + Landlord.token(who));
        HttpResponse<InputStream> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream in = answer.body()) {
            return new Answer(
                    answer.statusCode(), endless ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    String get(String path, String who) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer dragline_" + who)
                .build();
        return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** A secret, for everybody. */
    Answer put(String path, String who) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Authorization", "Bearer dragline_" + who)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(BODIES.get("PUT /api/secrets/{name}")))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), answer.body());
    }

    private static String body(Mapping mapping, String project) {
        if (mapping.name().equals("POST /api/manifest")) return Landlord.manifest(project, network(project));
        if (mapping.path().contains("/variables/")) return "{\"text\": \"x\"}";
        if (mapping.type().contains("xml")) return "<a/>";
        return BODIES.getOrDefault(mapping.name(), "{}").formatted(project);
    }

    static String network(String project) {
        return project.equals(Who.OWN) ? "10.88.151.0/24" : "10.88.152.0/24";
    }

    private String path(Mapping mapping, String project) {
        String id = mapping.isOwn() ? "999999" : landlord.id(kind(mapping.path()), project);
        String path = mapping.path()
                .replace("/**", "/x")
                .replace("{project}", project)
                .replace("{service}", "api")
                .replace("{environment}", "test")
                .replace("{id}", id)
                .replaceAll("\\{(step|number|version|delivery)}", "1")
                .replace("{key}", mapping.path().contains("/variables/") ? "PLACE" : "no-model")
                .replaceAll("\\{(?!chain)\\w+}", "no-such-name");
        StringBuilder query = new StringBuilder();
        for (String name : mapping.query()) {
            String value = Map.of("project", project, "service", "api", "environment", "test", "text", "x")
                    .get(name);
            if (value != null)
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(value);
        }
        return path + query;
    }

    private static String kind(String path) {
        for (String kind : KINDS) if (path.contains("/" + kind + "s/") || path.contains("-" + kind + "s/")) return kind;
        return "deployment";
    }
}
