package io.dragline.rights;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Calls a mapping about one of the two projects, as one of the callers. */
final class Tenant {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static final Map<String, String> BODIES = Map.of(
            "POST /api/deployments",
            "{\"project\": \"%s\", \"service\": \"api\", \"environment\": \"test\", \"kind\": \"deploy\", \"release\": 99}",
            "POST /api/deployments/plan",
            "{\"project\": \"%s\", \"service\": \"api\", \"environment\": \"test\", \"kind\": \"deploy\", \"release\": 99}",
            "POST /api/sources/look",
            "{\"project\": \"%s\", \"vcs\": \"GIT\", \"location\": \"https://127.0.0.1:9/nothing.git\"}",
            "POST /api/grants",
            "{\"user\": \"holder\", \"scope\": \"%s/api@test\", \"actions\": [\"VIEW\"]}",
            "PUT /api/users/{name}",
            "{\"disabled\": true}");

    private final String address;
    private final Landlord landlord;

    Tenant(String address, Landlord landlord) {
        this.address = address;
        this.landlord = landlord;
    }

    record Answer(int status, String body) {
        /** Without what differs between two that are both not there. */
        String told(String project, Landlord landlord) {
            return body.replaceAll("\"requestId\":\"[^\"]*\"", "")
                    .replaceAll("\"instance\":\"[^\"]*\"", "")
                    .replace(project, "?")
                    .replace("" + landlord.deployment(project), "#")
                    .replaceAll("grant " + landlord.grant(project) + "\\b", "grant #")
                    .replaceAll("grant 999999\\b", "grant #");
        }
    }

    Answer call(Mapping mapping, Who who, String project) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path(mapping, project)))
                .header("Content-Type", mapping.type())
                .method(
                        mapping.method(),
                        mapping.hasBody()
                                ? HttpRequest.BodyPublishers.ofString(body(mapping, project))
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
        String id = mapping.path().contains("/grants/")
                ? "" + landlord.grant(project)
                : mapping.isOwn() ? "999999" : "" + landlord.deployment(project);
        String path = mapping.path()
                .replace("/**", "/x")
                .replace("{project}", project)
                .replace("{service}", "api")
                .replace("{environment}", "test")
                .replace("{id}", id)
                .replaceAll("\\{(step|number|version)}", "1")
                .replace("{key}", mapping.path().contains("/variables/") ? "PLACE" : "no-model")
                .replaceAll("\\{\\w+}", "no-such-name");
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
}
