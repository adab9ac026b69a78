package io.dragline.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.servers.PostgresServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who may give what to whom, and what cannot be taken away. */
class GivingIT {
    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static Application application;
    private static Landlord landlord;
    private static JdbcTemplate jdbc;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresServer.start();
        application = Application.start(folder, database);
        jdbc = application.bean(JdbcTemplate.class);
        landlord = new Landlord(jdbc);
        landlord.accounts();
    }

    @AfterAll
    static void stop() {
        application.close();
        database.close();
    }

    @AfterEach
    void restore() {
        landlord.grants();
        jdbc.update("delete from team");
    }

    private record Answer(int status, JsonNode body) {}

    private static Answer call(String who, String method, String path, @Nullable String json) throws Exception {
        String token = who.startsWith("dragline_") ? who : "dragline_" + who;
        HttpRequest request = HttpRequest.newBuilder(URI.create(application.address() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        json == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(json.replace('\'', '"')))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(answer.statusCode(), new ObjectMapper().readTree(answer.body()));
    }

    private static int give(String who, String wish) throws Exception {
        return call(who, "POST", "/api/grants", wish).status();
    }

    @Test
    void letsAnAdminOfAProjectGiveWhatHeHoldsThere() throws Exception {
        assertThat(give("admin-shop", "{'user': 'holder', 'scope': 'shop@test', 'role': 'developer'}"))
                .isEqualTo(201);
        assertThat(give("admin-shop", "{'user': 'holder', 'scope': 'kanarek', 'role': 'viewer'}"))
                .isEqualTo(404);
        assertThat(give("admin-shop", "{'user': 'holder', 'scope': '*', 'role': 'viewer'}"))
                .isEqualTo(403);
        assertThat(give("dev-shop", "{'user': 'holder', 'scope': 'shop', 'role': 'viewer'}"))
                .isEqualTo(403);
        assertThat(call("admin-shop", "GET", "/api/grants", null).body().toString())
                .contains("shop@test")
                .doesNotContain("kanarek");
    }

    @Test
    void letsNobodyGiveWhatHeDoesNotHold() throws Exception {
        assertThat(give("accounts-shop", "{'user': 'accounts-shop', 'scope': 'shop', 'actions': ['DEPLOY']}"))
                .isEqualTo(403);
        assertThat(give("accounts-shop", "{'user': 'accounts-shop', 'scope': 'shop', 'role': 'admin'}"))
                .isEqualTo(403);
        assertThat(give("accounts-shop", "{'user': 'holder', 'scope': 'shop', 'actions': ['ADMIN']}"))
                .isEqualTo(201);
    }

    @Test
    void letsNobodyReachMoreThroughATeamARoleOrAnotherAccount() throws Exception {
        jdbc.update("update granted set scope = '*' where account = 'accounts-shop'"); // looks, and manages accounts
        assertThat(call("root", "POST", "/api/teams", "{'name': 'ops'}").status())
                .isEqualTo(201);
        assertThat(give("root", "{'team': 'ops', 'scope': 'shop', 'role': 'deployer'}"))
                .isEqualTo(201);

        String me = "accounts-shop";
        assertThat(call(me, "PUT", "/api/teams/ops/members/" + me, null).status())
                .isEqualTo(403);
        assertThat(call(me, "PUT", "/api/roles/mine", "{'actions': ['EXEC']}").status())
                .isEqualTo(403);
        String password = "{'password': 'a password of the thief'}";
        assertThat(call(me, "PUT", "/api/users/root", password).status()).isEqualTo(403);
        assertThat(call(me, "DELETE", "/api/users/root", null).status()).isEqualTo(403);
        assertThat(call(me, "PUT", "/api/users/viewer-shop", password).status()).isEqualTo(204);
        String other = "{'name': 'other', 'password': 'a password of other', 'role': 'developer'}";
        assertThat(call(me, "POST", "/api/users", other).status()).isEqualTo(403);
    }

    @Test
    void givesATeamsRightsToItsMembersAndTakesThemAtOnce() throws Exception {
        call("root", "POST", "/api/teams", "{'name': 'ops'}");
        give("root", "{'team': 'ops', 'scope': 'shop@prod', 'role': 'deployer'}");
        String who = "granted-nothing";
        assertThat(call(who, "GET", "/api/deployments", null).status()).isEqualTo(403);

        assertThat(call("root", "PUT", "/api/teams/ops/members/" + who, null).status())
                .isEqualTo(204);
        assertThat(call(who, "GET", "/api/deployments", null).status()).isEqualTo(200);
        assertThat(call(who, "GET", "/api/me", null).body().toString()).contains("\"ops\"", "shop@prod", "ROLL_BACK");

        assertThat(call("root", "DELETE", "/api/teams/ops/members/" + who, null).status())
                .isEqualTo(204);
        assertThat(call(who, "GET", "/api/deployments", null).status()).isEqualTo(403);
    }

    @Test
    void keepsSomebodyWhoMayDoAll() throws Exception {
        jdbc.update("update account set role = null where name = 'admin'");
        long grant = jdbc.queryForObject("select id from granted where account = 'root'", Long.class);

        assertThat(call("root", "DELETE", "/api/grants/" + grant, null).status())
                .isEqualTo(409);
        assertThat(call("root", "DELETE", "/api/users/root", null).status()).isEqualTo(409);
        assertThat(call("root", "PUT", "/api/users/root", "{'disabled': true}").status())
                .isEqualTo(409);
        assertThat(call("root", "GET", "/api/me", null).status()).isEqualTo(200);

        jdbc.update("update account set role = 'admin' where name = 'admin'");
        assertThat(call("root", "DELETE", "/api/grants/" + grant, null).status())
                .isEqualTo(204);
        assertThat(call("root", "GET", "/api/users", null).status()).isEqualTo(403);
    }

    @Test
    void limitsATokenToWhatItIsFor() throws Exception {
        String limits = "{'name': 'ci', 'limits': [{'scope': 'shop@test', 'actions': ['DEPLOY']}]}";
        Answer made = call("dev-shop", "POST", "/api/tokens", limits);
        assertThat(made.status()).isEqualTo(201);
        String token = made.body().get("token").asText();

        assertThat(call(token, "GET", "/api/me", null).body().get("grants").toString())
                .contains("shop@test", "DEPLOY")
                .doesNotContain("SECRETS", "CONFIGURE");
        assertThat(call(token, "GET", "/api/secrets?project=shop", null).status())
                .isEqualTo(403);
        assertThat(call(token, "POST", "/api/tokens", "{'name': 'more'}").status())
                .isEqualTo(403);
        assertThat(call(token, "GET", "/api/tokens", null).status()).isEqualTo(403);

        String wider = "{'name': 'wide', 'limits': [{'scope': '*', 'actions': ['ADMIN', 'VIEW']}]}";
        String wide = call("dev-shop", "POST", "/api/tokens", wider)
                .body()
                .get("token")
                .asText();
        assertThat(call(wide, "GET", "/api/users", null).status()).isEqualTo(403);
        jdbc.update("delete from token where name in ('ci', 'wide')");
    }

    @Test
    void forgetsWhatWasGrantedInAProjectThatGoes() throws Exception {
        String manifest = Landlord.manifest("shop", Tenant.network("shop"));
        Tenant tenant = new Tenant(application.address(), landlord);
        tenant.put("/api/secrets/hook-key", "root");
        var mappings = Mapping.all(application.bean(
                "requestMappingHandlerMapping",
                org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping.class));
        for (Mapping mapping : mappings)
            if (mapping.name().equals("POST /api/manifest"))
                assertThat(tenant.call(mapping, Who.ROOT, "shop").status())
                        .as(manifest)
                        .isEqualTo(200);

        assertThat(call("root", "DELETE", "/api/projects/shop", null).status()).isEqualTo(204);

        assertThat(jdbc.queryForList("select scope from granted where scope like 'shop%'", String.class))
                .isEmpty();
    }
}
