package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.Hmac;
import io.dragline.project.Hook.Provider;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every provider's scheme by the values that its documentation gives. */
class SignaturesTest {
    private static final String SECRET = "It's a Secret to Everybody";
    private static final Instant NOW = Instant.ofEpochSecond(1_614_265_330);

    private static @Nullable String doubt(Provider provider, String secret, Delivered delivered) {
        return Dialects.of(provider).doubt(delivered, secret, NOW);
    }

    @Test
    void githubsExampleIsAuthenticAndOneByteMoreIsNot() {
        String right = "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        assertThat(doubt(Provider.GITHUB, SECRET, Recorded.text("Hello, World!", "x-hub-signature-256", right)))
                .isNull();
        assertThat(doubt(Provider.GITHUB, SECRET, Recorded.text("Hello, World!\n", "x-hub-signature-256", right)))
                .contains("does not fit");
        assertThat(doubt(Provider.GITHUB, SECRET + " ", Recorded.text("Hello, World!", "x-hub-signature-256", right)))
                .contains("does not fit");
    }

    @Test
    void githubsOldSignatureAndNoneAreNotTaken() {
        assertThat(doubt(Provider.GITHUB, SECRET, Recorded.text("Hello, World!")))
                .contains("no header");
        assertThat(doubt(
                        Provider.GITHUB,
                        SECRET,
                        Recorded.text("x", "x-hub-signature", "sha1=01dc10d0c83e72ed246219cdd91669667fe2ca59")))
                .contains("no header");
        assertThat(doubt(Provider.GITHUB, SECRET, Recorded.text("x", "x-hub-signature-256", "")))
                .contains("does not fit");
    }

    @Test
    void bitbucketsExampleIsAuthentic() {
        String right = "sha256=a4771c39fbe90f317c7824e83ddef3caae9cb3d976c214ace1f2937e133263c9";

        assertThat(doubt(Provider.BITBUCKET, SECRET, Recorded.text("Hello World!", "x-hub-signature", right)))
                .isNull();
        assertThat(doubt(Provider.BITBUCKET, SECRET, Recorded.text("Hello World", "x-hub-signature", right)))
                .contains("does not fit");
    }

    @Test
    void giteasIsTheBareHmac() {
        String right = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

        assertThat(doubt(Provider.GITEA, SECRET, Recorded.text("Hello, World!", "x-gitea-signature", right)))
                .isNull();
        assertThat(doubt(
                        Provider.GITEA,
                        SECRET,
                        Recorded.text("Hello, World!", "x-gitea-signature", right.toUpperCase(java.util.Locale.ROOT))))
                .contains("does not fit");
    }

    @Test
    void gitlabsTokenIsComparedWhole() {
        assertThat(doubt(Provider.GITLAB, SECRET, Recorded.text("{}", "x-gitlab-token", SECRET)))
                .isNull();
        assertThat(doubt(Provider.GITLAB, SECRET, Recorded.text("{}", "x-gitlab-token", SECRET + "x")))
                .contains("is not the secret");
        assertThat(doubt(Provider.GITLAB, SECRET, Recorded.text("{}"))).contains("no header");
    }

    /** The example of Standard Webhooks, which GitLab's signing tokens follow. */
    @Test
    void gitlabsSigningTokenIsThatOfStandardWebhooks() {
        String key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        String right = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        String[] headers = {
            "webhook-id", "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp", "1614265330",
            "webhook-signature", "v1,bm9ldHUjKzFob2VudXRob2VodWUzMjRvdWVvdW9ldQo= " + right
        };
        Delivered example = Recorded.text("{\"test\": 2432232314}", headers);

        assertThat(doubt(Provider.GITLAB, key, example)).isNull();
        assertThat(new GitlabDialect().doubt(example, key, NOW.plusSeconds(301)))
                .contains("five minutes");
        assertThat(new GitlabDialect().doubt(example, key, NOW.minusSeconds(301)))
                .contains("five minutes");
        assertThat(doubt(Provider.GITLAB, key, Recorded.text("{\"test\": 2432232315}", headers)))
                .contains("does not fit");
        assertThat(doubt(Provider.GITLAB, key, Recorded.text("{}", "x-gitlab-token", key)))
                .as("a signing key that came in plain is no proof")
                .isNotNull();
    }

    @Test
    void giteesPasswordOrSignedTimeIsTaken() {
        String time = "" + NOW.toEpochMilli();
        String sign = Base64.getEncoder()
                .encodeToString(Hmac.of(Hmac.bytes("this is secret"), Hmac.bytes(time + "\nthis is secret")));

        assertThat(doubt(Provider.GITEE, "pwd", Recorded.text("{}", "x-gitee-token", "pwd")))
                .isNull();
        Delivered signed = Recorded.text("{}", "x-gitee-token", sign, "x-gitee-timestamp", time);
        assertThat(doubt(Provider.GITEE, "this is secret", signed)).isNull();
        Delivered encoded = Recorded.text(
                "{}", "x-gitee-token", sign.replace("+", "%2B").replace("=", "%3D"), "x-gitee-timestamp", time);
        assertThat(doubt(Provider.GITEE, "this is secret", encoded)).isNull();
        assertThat(new GiteeDialect().doubt(signed, "this is secret", NOW.plus(Duration.ofMinutes(61))))
                .contains("an hour away");
        assertThat(doubt(
                        Provider.GITEE,
                        "this is secret",
                        Recorded.text("{}", "x-gitee-token", sign, "x-gitee-timestamp", time + "0")))
                .contains("neither");
    }

    /** Computed with: printf '1614265330.{}' | openssl dgst -sha256 -hmac "It's a Secret to Everybody" */
    @Test
    void ourOwnSchemeSignsTimeAndBody() {
        String right = "2ec9d06e83fb14c4762deb7a8cbf0f41ac15eb1a9c575691be8066b219828b8b";
        for (Provider provider : new Provider[] {Provider.SVN, Provider.GENERIC}) {
            Delivered good = Recorded.text("{}", "x-dragline-signature", "t=1614265330,v1=" + right);
            assertThat(doubt(provider, SECRET, good)).isNull();
            assertThat(Dialects.of(provider).doubt(good, SECRET, NOW.plusSeconds(301)))
                    .contains("five minutes");
            assertThat(doubt(provider, SECRET, Recorded.text("{}", "x-dragline-signature", "t=1614265331,v1=" + right)))
                    .contains("does not fit");
            assertThat(doubt(provider, SECRET, Recorded.text("{}", "x-dragline-signature", right)))
                    .contains("no header");
        }
    }
}
