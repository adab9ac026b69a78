package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The values were computed by openssl, as the providers' documents describe. */
class SignaturesTest {
    /** {@code printf '1700000000000\nSECabc123' | openssl dgst -sha256 -hmac SECabc123 -binary | base64} */
    @Test
    void dingTalkSignsTimeAndSecretBySecret() {
        String sign = "N5P09a4+p1AMJIJWnIvQd2Yxw9+fu/oEBnPrjCcsLXk=";
        assertThat(DingtalkSender.sign("SECabc123", 1_700_000_000_000L)).isEqualTo(sign);
        assertThat(DingtalkSender.signed(
                        URI.create("https://oapi.dingtalk.com/robot/send?access_token=x"),
                        "SECabc123",
                        1_700_000_000_000L))
                .hasToString("https://oapi.dingtalk.com/robot/send?access_token=x&timestamp=1700000000000&sign="
                        + "N5P09a4%2Bp1AMJIJWnIvQd2Yxw9%2Bfu%2FoEBnPrjCcsLXk%3D");
    }

    /** The key is {@code 1700000000\nfeishu-secret}, the text is empty. */
    @Test
    void feishuSignsNothingByTimeAndSecret() {
        assertThat(FeishuSender.sign("feishu-secret", 1_700_000_000L))
                .isEqualTo("OrBzY1Y01Gq+HgJsl+7OfWcMVwc7YocohQm5iiZwjhU=");
    }

    /** {@code printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac hook-secret} */
    @Test
    void aWebhookIsSignedOverTimeAndBody() {
        assertThat(WebhookSender.signature("hook-secret", 1_700_000_000L, "{\"a\":1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("t=1700000000,v1=2ca9484d0c409cd2998fd115eb688d50af3c4591f30a5124d6262b43877ed809");
    }
}
