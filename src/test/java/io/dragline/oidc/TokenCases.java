package io.dragline.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.servers.OidcFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider says, and in which browser it is believed. */
abstract class TokenCases extends OidcCases {
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
    void goesOnWhereThePersonWantedToGo() throws Exception {
        String next = "/deployments/7?tab=steps&step=a-b";
        assertThat(Visitor.location(visitor.get(Visitor.location(visitor.get(visitor.leave("work", next))))))
                .isEqualTo(next);
    }
}
