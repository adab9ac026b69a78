package io.dragline.rights;

import io.dragline.user.Action;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two projects with something in them, and an account with a token for each kind of caller. */
final class Landlord {
    private static final String RUN = "insert into chain_run (id, project, chain, environment, document, trigger,"
            + " started_by, state, started_at, ended_at) select nextval(pg_get_serial_sequence('deployment', 'id')), ?,"
            + " chain, 'test', jsonb_build_object('name', chain, 'environment', 'test', 'services', links::jsonb,"
            + " 'zone', 'UTC', 'missed', 'SKIP'), 'api', 'root', 'SUCCEEDED', now(), now()"
            + " from (values (?, ?)) as of (chain, links) returning id";

    private final JdbcTemplate jdbc;
    private final Map<String, String> ids = new TreeMap<>();

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
            make(
                    "grant",
                    project,
                    "insert into granted (account, scope, role, created_at, created_by)"
                            + " values ('holder', ?, 'viewer', now(), 'test') returning id",
                    project + "/nothing@nowhere");
    }

    private void make(String kind, String project, String sql, Object... values) {
        ids.put(kind + " " + project, "" + jdbc.queryForObject(sql, Object.class, values));
    }

    /** All of it in the environment test, and of the service api where it is of one. */
    void objects() {
        for (String project : new String[] {Who.OWN, Who.FOREIGN}) {
            make(
                    "deployment",
                    project,
                    "insert into deployment (project, service, environment, kind, request, model, trigger,"
                            + " started_by, state, ended_at, reason) values (?, 'api', 'test', 'deploy',"
                            + " '{}', 'deploy', 'api', 'root', 'FAILED', now(), 'nothing had been changed') returning id",
                    project);
            make("run", project, RUN, project, "one", "[[\"api\"]]");
            make("wide run", project, RUN, project, "both", "[[\"api\"], [\"web\"]]");
            make(
                    "hook",
                    project,
                    "insert into hook (id, project, name) values (rpad(? || 'one', 26, 'x'), ?, 'one')"
                            + " on conflict (project, name) do update set id = excluded.id returning id",
                    project,
                    project);
        }
        freezes();
    }

    void freezes() {
        jdbc.update("delete from change_freeze");
        for (String project : new String[] {Who.OWN, Who.FOREIGN})
            make(
                    "freeze",
                    project,
                    "insert into change_freeze (project, environment, starts_at, ends_at, reason, created_by) values"
                            + " (?, 'test', now() + interval '1 day', now() + interval '2 days', 'of ' || ?, 'root')"
                            + " returning id",
                    project,
                    project);
    }

    /** Of nothing that there is: an id of the same shape. */
    String id(String kind, String project) {
        return ids.getOrDefault(kind + " " + project, kind.equals("hook") ? "n".repeat(26) : "999999");
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
            chains:
              one: { environment: test, services: [api] }
              both: { environment: test, services: [api, web] }
            hooks:
              one: { provider: generic, services: [api], environment: test, secret: hook-key }
              both: { provider: generic, services: [api, web], environment: test, secret: hook-key }
            """.formatted(project, network, project, project, project, project);
    }
}
