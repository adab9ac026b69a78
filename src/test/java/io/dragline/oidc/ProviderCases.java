package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Providers that are away, changed, or not where one may connect to. */
abstract class ProviderCases extends OidcCases {
    /** Two versions share the database while one is updated. */
    @Test
    void readsWhatALaterVersionAddedToAProvider() throws Exception {
        jdbc.update("update oidc_provider set settings = settings || '{\"later\": 1}'");

        assertThat(visitor.signIn("work")).isEqualTo("/");
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
}
