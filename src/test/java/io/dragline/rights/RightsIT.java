package io.dragline.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.PostgresServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every mapping that there is, called by every kind of caller about what is theirs and what is not. */
class RightsIT {
    /** They change nothing that is stored, or nothing but what a person sees of his own page. */
    private static final Set<String> UNAUDITED = Set.of(
            "DELETE /api/session",
            "PUT /api/session/preferences",
            "POST /api/deployments/plan",
            "POST /api/policy/decide",
            "POST /api/models/lint",
            "POST /api/forms/lint",
            "PUT /api/models/{key}/draft");

    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static Application application;
    private static JdbcTemplate jdbc;
    private static Landlord landlord;
    private static Tenant tenant;
    private static List<Mapping> mappings;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresServer.start();
        application = Application.start(folder, database);
        jdbc = application.bean(JdbcTemplate.class);
        landlord = new Landlord(jdbc);
        tenant = new Tenant(application.address(), landlord);
        mappings = Mapping.all(application.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));
        landlord.accounts();
        assertThat(tenant.put("/api/secrets/hook-key", "root").status()).isEqualTo(204);
        restore();
        landlord.objects();
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    private static void restore() throws Exception {
        Mapping apply = named("POST /api/manifest");
        for (String project : List.of(Who.OWN, Who.FOREIGN))
            assertThat(tenant.call(apply, Who.ROOT, project).status())
                    .as("manifest of %s", project)
                    .isEqualTo(200);
        landlord.grants();
        landlord.freezes();
    }

    private static Mapping named(String name) {
        return mappings.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void letsEveryCallerDoWhatHeIsGrantedAndNothingElse() throws Exception {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (Mapping mapping : mappings)
            for (Who who : Who.all())
                for (String project : List.of(Who.OWN, Who.FOREIGN)) {
                    cells++;
                    judge(mapping, who, project, wrong);
                }
        System.out.println(cells + " cells of " + mappings.size() + " mappings");

        assertThat(wrong).as("cells of %s", cells).isEmpty();
    }

    private static void judge(Mapping mapping, Who who, String project, List<String> wrong) throws Exception {
        Expected expected = Expected.of(mapping, who, project);
        long audited = audited();
        Tenant.Answer answer = tenant.call(mapping, who, project);
        String cell = mapping.name() + " of " + project + " by " + who.name() + ": " + answer.status() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
        if (!isAs(expected, mapping, who, project, answer)) wrong.add("not " + expected + ": " + cell);
        if (answer.status() >= 500) wrong.add("a mistake: " + cell);
        boolean stranger = who != Who.NOBODY && !who.touches(Who.FOREIGN);
        boolean asked = project.equals(Who.FOREIGN) && answer.status() >= 400;
        if (stranger && !asked && answer.body().contains(Who.FOREIGN)) wrong.add("tells of others: " + cell);
        if (mapping.changes() && answer.status() < 300) {
            boolean changed = !answer.body().contains("\"changes\":[]");
            if (changed && audited() == audited && !UNAUDITED.contains(mapping.name()))
                wrong.add("not audited: " + cell);
            restore();
        }
    }

    private static boolean isAs(Expected expected, Mapping mapping, Who who, String project, Tenant.Answer answer)
            throws Exception {
        return switch (expected) {
            case UNSIGNED -> answer.status() == 401;
            case REFUSED -> answer.status() == 403;
            case UNSEEN ->
                answer.status() == 404 && answer.told(project, landlord).equals(tenant.nothing(mapping, who, project));
            case PASSED ->
                answer.status() != 401
                        && answer.status() != 403
                        && !answer.body().contains("you may not look at it");
        };
    }

    private static long audited() {
        Long rows = jdbc.queryForObject("select count(*) from audit", Long.class);
        return rows == null ? 0 : rows;
    }

    @Test
    void showsWhatIsInAnEnvironmentOnlyToWhoMayLookAtIt() throws Exception {
        for (String path :
                List.of("GET /api/projects", "GET /api/projects/{project}", "GET /api/projects/{project}/manifest")) {
            assertThat(body(path, "dev-shop"))
                    .as(path)
                    .contains("test-of-shop", "prod-of-shop", "prod-only", "web-only");
            assertThat(body(path, "dev-test"))
                    .as(path)
                    .contains("test-of-shop", "web-only")
                    .doesNotContain("prod-o");
            assertThat(body(path, "dev-prod"))
                    .as(path)
                    .contains("prod-of-shop", "prod-only")
                    .doesNotContain("test-of");
            assertThat(body(path, "viewer-api-test"))
                    .as(path)
                    .contains("test-of-shop")
                    .doesNotContain("prod-o", "web-only");
        }
    }

    private static String body(String mapping, String who) throws Exception {
        Who caller = Who.all().stream()
                .filter(each -> each.name().equals(who))
                .findFirst()
                .orElseThrow();
        return tenant.call(named(mapping), caller, Who.OWN).body();
    }

    @Test
    void listsOnlyWhatTheCallerMaySee() throws Exception {
        for (String who : List.of("viewer-shop", "viewer-api-test", "dev-api", "dev-test"))
            assertThat(tenant.get("/api/deployments", who))
                    .as(who)
                    .contains(Who.OWN)
                    .doesNotContain(Who.FOREIGN);
        assertThat(tenant.get("/api/deployments", "viewer-all")).contains(Who.OWN, Who.FOREIGN);
        assertThat(tenant.get("/api/deployments", "dev-prod")).isEqualTo("[]");
        assertThat(body("GET /api/servers", "viewer-shop")).contains("local");
        assertThat(body("GET /api/projects", "granted-nothing")).contains("status\":403");
    }

    @Test
    void showsAHookAndAChainToWhoMayLookAtEachOfTheirServices() throws Exception {
        for (String path : List.of("/api/hooks", "/api/hooks?project=shop", "/api/chains", "/api/chain-runs")) {
            assertThat(tenant.get(path, "viewer-api-test"))
                    .as(path)
                    .contains("\"one\"")
                    .doesNotContain("both", Who.FOREIGN);
            assertThat(tenant.get(path, "dev-test"))
                    .as(path)
                    .contains("\"one\"", "\"both\"")
                    .doesNotContain(Who.FOREIGN);
            assertThat(tenant.get(path, "dev-prod")).as(path).isEqualTo("[]");
        }
        assertThat(tenant.get("/api/projects/shop", "viewer-api-test"))
                .contains("\"one\"")
                .doesNotContain("both");
        String wide = "/api/chain-runs/" + landlord.id("wide run", Who.OWN);
        assertThat(tenant.get(wide, "dev-test")).contains("both");
        assertThat(tenant.get(wide, "viewer-api-test")).contains("\"status\":404");
    }

    @Test
    void showsAFreezeToWhoseDeploymentsItHolds() throws Exception {
        for (String path : List.of("/api/freezes", "/api/windows")) {
            assertThat(tenant.get(path, "viewer-api-test"))
                    .as(path)
                    .contains("shop")
                    .doesNotContain(Who.FOREIGN);
            assertThat(tenant.get(path, "dev-prod")).as(path).doesNotContain("test", Who.FOREIGN);
        }
        jdbc.update("insert into change_freeze (project, environment, starts_at, ends_at, reason, created_by)"
                + " values (null, null, now(), now() + interval '1 day', 'of everybody', 'root')");
        assertThat(tenant.get("/api/freezes", "viewer-api-test")).contains("of everybody");
        landlord.freezes();
    }

    @Test
    void takesARightAwayAtOnce() throws Exception {
        assertThat(body("GET /api/projects/{project}", "viewer-shop")).contains("test-of-shop");
        jdbc.update("delete from granted where account = 'viewer-shop'");
        assertThat(body("GET /api/projects/{project}", "viewer-shop")).contains("\"status\":404");
        landlord.grants();
        jdbc.update("update account set disabled_at = now() where name = 'viewer-shop'");
        assertThat(body("GET /api/projects/{project}", "viewer-shop")).contains("\"status\":401");
        jdbc.update("update account set disabled_at = null where name = 'viewer-shop'");
    }

    @Test
    void saysOfEveryMappingWhoMayCallIt() {
        Set<String> silent = new TreeSet<>();
        for (Mapping mapping : mappings)
            if (!mapping.isOpen() && !mapping.isOwn() && mapping.requires() == null) silent.add(mapping.name());

        assertThat(mappings).hasSizeGreaterThan(60);
        assertThat(silent).isEmpty();
    }
}
