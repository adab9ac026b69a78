package io.dragline.rights;

import io.dragline.user.Action;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two projects with something in them, and an account with a token for each kind of caller. */
final class Landlord {
    private final JdbcTemplate jdbc;
    private final Map<String, Long> deployments = new TreeMap<>();
    private final Map<String, Long> grants = new TreeMap<>();

    Landlord(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    static String token(Who who) {
        return "dragline_" + who.name();
    }

    void accounts() throws Exception {
        for (Who who : Who.all()) {
            if (who == Who.NOBODY) continue;
            jdbc.update("insert into account (name, password_hash, created_at) values (?, 'none', now())", who.name());
            jdbc.update(
                    "insert into token (account, name, hash, created_at, expires_at)"
                            + " values (?, 'matrix', ?, now(), now() + interval '1 day')",
                    who.name(),
                    MessageDigest.getInstance("SHA-256").digest(token(who).getBytes("UTF-8")));
        }
        jdbc.update("insert into account (name, password_hash, created_at) values ('holder', 'none', now())");
        grants();
    }

    void grants() {
        jdbc.update("delete from granted");
        for (Who who : Who.all())
            if (who.scope() != null)
                jdbc.update(
                        "insert into granted (account, scope, actions, created_at, created_by)"
                                + " values (?, ?, string_to_array(?, ','), now(), 'test')",
                        who.name(),
                        who.scope(),
                        String.join(
                                ",", who.actions().stream().map(Action::name).toList()));
        for (String project : new String[] {Who.OWN, Who.FOREIGN})
            grants.put(
                    project,
                    jdbc.queryForObject(
                            "insert into granted (account, scope, role, created_at, created_by)"
                                    + " values ('holder', ?, 'viewer', now(), 'test') returning id",
                            Long.class,
                            project + "/nothing@nowhere"));
    }

    void deployments() {
        for (String project : new String[] {Who.OWN, Who.FOREIGN})
            deployments.put(
                    project,
                    jdbc.queryForObject(
                            "insert into deployment (project, service, environment, kind, request, model, trigger,"
                                    + " started_by, state, ended_at, reason) values (?, 'api', 'test', 'deploy',"
                                    + " '{}', 'deploy', 'api', 'root', 'FAILED', now(), 'nothing had been changed') returning id",
                            Long.class,
                            project));
    }

    long deployment(String project) {
        return deployments.getOrDefault(project, 999_999L);
    }

    long grant(String project) {
        return grants.getOrDefault(project, 999_999L);
    }

    /** @param network a free one */
    static String manifest(String project, String network) {
        return """
            apiVersion: dragline/v1
            project: %s
            network: %s
            environments:
              test: { servers: [local], domain: test.%s.localhost, variables: { PLACE: test-of-%s } }
              prod: { servers: [local], domain: %s.localhost, variables: { PLACE: prod-of-%s } }
            services:
              api: { kind: image, image: "redis:7", port: 6379, environments: { prod: { variables: { ONLY: prod-only } } } }
              web: { kind: image, image: "redis:7", port: 6380, variables: { WEB: web-only } }
            """.formatted(project, network, project, project, project, project);
    }
}
