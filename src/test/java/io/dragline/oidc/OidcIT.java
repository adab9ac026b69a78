package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.rights.Application;
import io.dragline.servers.OidcFault;
import io.dragline.servers.OidcServer;
import io.dragline.servers.PostgresServer;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Signing in at providers of which some lie. */
class OidcIT {
    @TempDir
    static Path folder;

    private static PostgresServer database;
    private static OidcServer provider;
    private static OidcServer second;
    private static Application application;
    private static JdbcTemplate jdbc;

    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        database = PostgresServer.start();
        provider = OidcServer.start();
        second = OidcServer.start();
        application = Application.start(folder, database, Map.of("dragline.outbound", "127.0.0.1"));
        jdbc = application.bean(JdbcTemplate.class);
    }

    @AfterAll
    static void stop() {
        application.close();
        provider.close();
        second.close();
        database.close();
    }

    @BeforeEach
    void begin() throws Exception {
        visitor = new Visitor(application.address());
        for (OidcServer each : List.of(provider, second)) {
            each.fault = OidcFault.NONE;
            each.subject = "subject-1";
            each.user = "Lin@example.com";
            each.groups = List.of();
            each.issuer = null;
            each.more = "";
            each.speak();
        }
        jdbc.update("delete from account where name <> 'admin'");
        jdbc.update("delete from oidc_identity");
        jdbc.update("delete from oidc_attempt");
        jdbc.update("delete from team");
        describe("work", provider.address(), true);
        describe("partner", second.address(), true);
    }

    private static void describe(String name, String issuer, boolean create) throws Exception {
        HttpResponse<String> answer = admin().send(
                        "PUT",
                        application.address() + "/api/sign-in-providers/" + name,
                        """
                {"title": "Work", "issuer": "%s", "client": "dragline", "clientSecret": "a secret: of ours",
                 "dragline": "%s", "groupsClaim": "groups", "teams": {"wheel": "ops", "devs": "web"},
                 "create": %s}""".formatted(issuer, application.address(), create),
                        "application/json");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("/api/oidc/" + name + "/callback").doesNotContain("a secret: of ours");
    }

    private static Visitor admin() throws Exception {
        Visitor admin = new Visitor(application.address());
        admin.post("/api/session", "{\"user\": \"admin\", \"password\": \"" + Application.PASSWORD + "\"}");
        admin.session();
        return admin;
    }

    @Test
    void makesAnAccountThatMayDoNothingYetAndKnowsItAgainBySubject() throws Exception {
        assertThat(visitor.signIn("work")).isEqualTo("/");
        assertThat(visitor.session()).contains("\"user\":\"lin\"", "\"actions\":[]");

        provider.user = "renamed";
        Visitor later = new Visitor(application.address());
        later.signIn("work");

        assertThat(later.session()).contains("\"user\":\"lin\"");
        assertThat(audited("lin")).containsExactly("user.add", "sign-in", "sign-in");
    }

    private static List<String> audited(String account) {
        return jdbc.queryForList(
                "select verb from audit where actor = ? and seq > coalesce((select max(seq) from audit"
                        + " where verb = 'user.add' and actor = ?), 1) - 1 order by seq",
                String.class,
                account,
                account);
    }

    @Test
    void givesNobodyAnAccountByItsName() throws Exception {
        provider.user = "admin@example.com";

        assertThat(visitor.signIn("work")).isEqualTo("/login?refused=name-taken&provider=work");
        assertThat(visitor.session()).contains("\"user\":null");
    }

    @Test
    void letsNobodyInWhomItDoesNotKnowUnlessToldTo() throws Exception {
        describe("work", provider.address(), false);

        assertThat(visitor.signIn("work")).isEqualTo("/login?refused=unknown&provider=work");
        assertThat(jdbc.queryForObject("select count(*) from account", Long.class))
                .isEqualTo(1);
    }

    @Test
    void takesTheSameSubjectOfTwoProvidersForTwoPeople() throws Exception {
        visitor.signIn("work");
        second.user = "wang";
        Visitor other = new Visitor(application.address());
        other.signIn("partner");

        assertThat(other.session()).contains("\"user\":\"wang\"");
    }

    @Test
    void putsPeopleIntoTheTeamsOfTheirGroupsAndTakesThemOut() throws Exception {
        jdbc.update("insert into team values ('web', now()), ('ops', now())");
        provider.groups = List.of("devs", "unknown");
        visitor.signIn("work");
        assertThat(teams()).containsExactly("web");

        jdbc.update("insert into team_member (team, account) values ('ops', 'lin')");
        provider.groups = List.of();
        visitor.signIn("work");
        assertThat(teams()).as("who was put there by hand stays").containsExactly("ops");
    }

    private static List<String> teams() {
        return jdbc.queryForList("select team from team_member where account = 'lin' order by team", String.class);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void acceptsNoTokenWith(OidcFault fault) throws Exception {
        provider.fault = fault;

        assertThat(visitor.signIn("work")).isEqualTo("/login?refused=token&provider=work");
        assertThat(visitor.cookie("dragline_session")).isNull();
        assertThat(jdbc.queryForObject("select count(*) from oidc_identity", Long.class))
                .isZero();
    }

    @Test
    void learnsNewKeysAndIsNotMadeToAskForThemWithoutEnd() throws Exception {
        visitor.signIn("work");
        provider.rotate();
        assertThat(visitor.signIn("work")).isEqualTo("/");

        int before = provider.askedForKeys.get();
        provider.fault = OidcFault.UNKNOWN_KEY;
        for (int i = 0; i < 20; i++) visitor.signIn("work");

        assertThat(provider.askedForKeys.get() - before).isLessThanOrEqualTo(5);
    }

    @Test
    void endsEachSignInOnceAndInTheBrowserThatBeganIt() throws Exception {
        String stale = "/login?refused=stale&provider=work";
        String callback = Visitor.location(visitor.get(visitor.leave("work", "/")));
        String browser = String.valueOf(visitor.cookie("dragline_oidc"));

        assertThat(Visitor.location(new Visitor(application.address()).get(callback)))
                .as("another browser")
                .isEqualTo(stale);
        Visitor other = new Visitor(application.address());
        other.leave("work", "/");
        assertThat(Visitor.location(other.get(callback)))
                .as("a browser with an attempt of its own")
                .isEqualTo(stale);
        assertThat(Visitor.location(visitor.get(callback.replaceFirst("state=[^&]*", "state=invented"))))
                .isEqualTo(stale);
        visitor.put("dragline_oidc", browser);
        assertThat(Visitor.location(visitor.get(callback.replace("/work/", "/partner/"))))
                .as("another provider's way back")
                .startsWith("/login?refused=stale");
        visitor.put("dragline_oidc", browser);
        assertThat(Visitor.location(visitor.get(callback))).isEqualTo("/");
        visitor.put("dragline_oidc", browser);
        assertThat(Visitor.location(visitor.get(callback))).as("once more").isEqualTo(stale);
    }

    @Test
    void isNotDeceivedByAProviderThatNamesAnother() throws Exception {
        provider.more = "&iss=" + second.address();
        assertThat(visitor.signIn("work")).isEqualTo("/login?refused=token&provider=work");

        provider.issuer = second.address();
        describe("work", provider.address(), true);
        assertThat(visitor.post("/api/oidc/work/start", "{}").statusCode()).isEqualTo(502);
    }

    @Test
    void takesANoForANo() throws Exception {
        String callback = Visitor.location(visitor.get(visitor.leave("work", "/")));
        String denied = callback.replaceFirst("code=[^&]*", "error=access_denied");

        assertThat(Visitor.location(visitor.get(denied))).isEqualTo("/login?refused=denied&provider=work");
    }

    @Test
    void makesANewSessionAndEndsTheOneBefore() throws Exception {
        Visitor admin = admin();
        String before = String.valueOf(admin.cookie("dragline_session"));

        admin.signIn("work");

        assertThat(admin.cookie("dragline_session")).isNotEqualTo(before);
        assertThat(admin.session()).contains("\"user\":\"lin\"");
        Visitor kept = new Visitor(application.address());
        kept.put("dragline_session", before);
        assertThat(kept.session()).contains("\"user\":null");
    }

    /** Two versions share the database while one is updated. */
    @Test
    void readsWhatALaterVersionAddedToAProvider() throws Exception {
        jdbc.update("update oidc_provider set settings = settings || '{\"later\": 1}'");

        assertThat(visitor.signIn("work")).isEqualTo("/");
    }

    @Test
    void letsNobodyInWhoseAccountIsDisabled() throws Exception {
        visitor.signIn("work");
        jdbc.update("update account set disabled_at = now() where name = 'lin'");

        assertThat(new Visitor(application.address()).signIn("work"))
                .isEqualTo("/login?refused=disabled&provider=work");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\\\evil.example",
                "/\\tevil.example",
                "./evil",
                "/./evil.example",
                "/a//evil.example",
                "javascript:alert(1)",
                "/api/session",
                "/login?refused=x"
            })
    void goesOnNowhereButToThePage(String next) throws Exception {
        assertThat(Visitor.location(visitor.get(Visitor.location(visitor.get(visitor.leave("work", next))))))
                .isEqualTo("/");
    }

    @Test
    void staysAPageWithAPasswordWhileTheProviderIsDownOrSilent() throws Exception {
        describe("gone", "http://127.0.0.1:1", true);
        assertThat(visitor.post("/api/oidc/gone/start", "{}").body())
                .contains("\"status\":502", "127.0.0.1:1 cannot be reached", "sign in with a password");

        String callback = Visitor.location(visitor.get(visitor.leave("work", "/")));
        provider.beSilent();
        CompletableFuture<String> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return Visitor.location(visitor.get(callback));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(admin().session()).contains("\"user\":\"admin\"");
        assertThat(waiting.get(30, TimeUnit.SECONDS)).isEqualTo("/login?refused=provider&provider=work");
    }

    @Test
    void asksForTheCodeOfAnAccountThatHasASecondFactor() throws Exception {
        Visitor admin = admin();
        String password = "{\"password\": \"" + Application.PASSWORD + "\"}";
        assertThat(Visitor.location(admin.get(Visitor.location(admin.get(admin.link("work", password))))))
                .isEqualTo("/settings/account");
        String secret = admin.field(admin.post("/api/account/second-factor", password), "secret");
        try {
            HttpResponse<String> confirmed =
                    admin.post("/api/account/second-factor/confirm", "{\"code\": \"" + Codes.now(secret) + "\"}");
            String recovery =
                    new ObjectMapper().readTree(confirmed.body()).at("/codes/0").asText();

            assertThat(visitor.signIn("work")).isEqualTo("/login?code&next=%2F");
            assertThat(visitor.session()).contains("\"user\":null");
            assertThat(visitor.post("/api/oidc/code", "{\"code\": \"000000\"}").statusCode())
                    .isEqualTo(401);
            assertThat(visitor.post("/api/oidc/code", "{\"code\": \"" + recovery + "\"}")
                            .body())
                    .isEqualTo("{\"next\":\"/\"}");
            assertThat(visitor.session()).contains("\"user\":\"admin\"");
            assertThat(visitor.post("/api/oidc/code", "{\"code\": \"" + recovery + "\"}")
                            .statusCode())
                    .isEqualTo(409);
        } finally {
            jdbc.update("delete from recovery_code");
            jdbc.update("delete from second_factor");
        }
    }

    @Test
    void linksAnAccountOnlyByItsPasswordAndAPersonOnlyOnce() throws Exception {
        visitor.signIn("work");
        Visitor admin = admin();
        assertThat(admin.post("/api/oidc/work/link", "{\"password\": \"wrong\"}")
                        .statusCode())
                .isEqualTo(401);
        String password = "{\"password\": \"" + Application.PASSWORD + "\"}";

        assertThat(Visitor.location(admin.get(Visitor.location(admin.get(admin.link("work", password))))))
                .isEqualTo("/login?refused=linked&provider=work");
        provider.subject = "subject-2";
        assertThat(Visitor.location(admin.get(Visitor.location(admin.get(admin.link("work", password))))))
                .isEqualTo("/settings/account");
        assertThat(admin.get(application.address() + "/api/oidc/identities").body())
                .contains("subject-2");
        Visitor later = new Visitor(application.address());
        later.signIn("work");
        assertThat(later.session()).contains("\"user\":\"admin\"");
        visitor.session();
        assertThat(visitor.send("DELETE", application.address() + "/api/oidc/identities/" + idOf("lin"), null, "")
                        .body())
                .as("the only way in")
                .contains("\"status\":409");
    }

    private static long idOf(String account) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select id from oidc_identity where account = ?", Long.class, account));
    }

    @Test
    void sendsASecretToNoOtherIssuerThanItWasGivenFor() throws Exception {
        HttpResponse<String> answer = admin().send(
                        "PUT",
                        application.address() + "/api/sign-in-providers/work",
                        """
                {"title": "Work", "issuer": "%s", "client": "dragline", "dragline": "%s"}""".formatted(second.address(), application.address()),
                        "application/json");

        assertThat(answer.body()).contains("\"status\":400", "\"field\":\"clientSecret\"");
        assertThat(jdbc.queryForList("select client_secret from oidc_provider", String.class))
                .noneMatch(each -> each.contains("a secret: of ours"));
    }

    @Test
    void keepsAnAdminWhoNeedsNoProvider() throws Exception {
        provider.groups = List.of("wheel");
        jdbc.update("insert into team values ('ops', now())");
        jdbc.update("insert into granted (team, scope, role, created_at, created_by)"
                + " values ('ops', '*', 'admin', now(), 'test')");
        visitor.signIn("work");

        Visitor admin = admin();
        assertThat(admin.send(
                                "PUT",
                                application.address() + "/api/users/admin",
                                "{\"withoutRole\": true}",
                                "application/json")
                        .body())
                .contains("\"status\":409", "last admin with a password");
    }

    @Test
    void reachesNoPrivateNetworkThatWasNotNamed() throws Exception {
        for (String issuer : List.of("https://10.1.2.3", "http://example.com", "https://169.254.169.254", "ftp://x"))
            assertThat(admin().send(
                                    "PUT",
                                    application.address() + "/api/sign-in-providers/inside",
                                    """
                            {"title": "x", "issuer": "%s", "client": "dragline", "dragline": "https://d.example"}""".formatted(issuer),
                                    "application/json"))
                    .satisfies(answer -> {
                        if (answer.statusCode() == 200)
                            assertThat(visitor.post("/api/oidc/inside/start", "{}")
                                            .statusCode())
                                    .isEqualTo(502);
                        else assertThat(answer.statusCode()).isEqualTo(400);
                    });
        jdbc.update("delete from oidc_provider where name = 'inside'");
    }

    @Test
    void goesOnWhereThePersonWantedToGo() throws Exception {
        String next = "/deployments/7?tab=steps&step=a-b";
        assertThat(Visitor.location(visitor.get(Visitor.location(visitor.get(visitor.leave("work", next))))))
                .isEqualTo(next);
    }
}
