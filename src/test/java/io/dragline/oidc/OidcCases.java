package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.rights.Application;
import io.dragline.servers.OidcFault;
import io.dragline.servers.OidcServer;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the cases of signing in need of the application and the providers that they share; each finds them as new. */
abstract class OidcCases {
    final OidcServer provider = OidcIT.provider;
    final OidcServer second = OidcIT.second;
    final Application application = OidcIT.application;
    final JdbcTemplate jdbc = OidcIT.jdbc;

    Visitor visitor;

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

    void describe(String name, String issuer, boolean create) throws Exception {
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

    Visitor admin() throws Exception {
        Visitor admin = new Visitor(application.address());
        admin.post("/api/session", "{\"user\": \"admin\", \"password\": \"" + Application.PASSWORD + "\"}");
        admin.session();
        return admin;
    }
}
