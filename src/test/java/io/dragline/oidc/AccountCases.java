package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.rights.Application;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Who is who after signing in at a provider, and what that gives. */
abstract class AccountCases extends OidcCases {
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

    private List<String> audited(String account) {
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

    private List<String> teams() {
        return jdbc.queryForList("select team from team_member where account = 'lin' order by team", String.class);
    }

    @Test
    void letsNobodyInWhoseAccountIsDisabled() throws Exception {
        visitor.signIn("work");
        jdbc.update("update account set disabled_at = now() where name = 'lin'");

        assertThat(new Visitor(application.address()).signIn("work"))
                .isEqualTo("/login?refused=disabled&provider=work");
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

    private long idOf(String account) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select id from oidc_identity where account = ?", Long.class, account));
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
}
