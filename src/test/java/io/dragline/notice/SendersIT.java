package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.FakeRollouts;
import io.dragline.fakes.Sample;
import io.dragline.outbound.HttpCall;
import io.dragline.outbound.Outbound;
import io.dragline.project.Project;
import io.dragline.servers.Receiver;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What receivers get, whose signatures are checked as their documents tell to. */
class SendersIT {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final String SECRET = "a secret";

    private final Post post = new Post(
            new HttpCall(Outbound.to(List.of("127.0.0.1"), (SSLSocketFactory) SSLSocketFactory.getDefault())),
            new Documents(JSON));
    private final Message message = new Message(
            "17",
            TemplateTest.notice(NoticeEvent.DEPLOYMENT_FAILED, "why", null),
            Language.ZH_CN,
            "部署失败",
            List.of("one", "two"),
            "https://dragline.corp/deployments/128");

    private Receiver receiver;

    @BeforeEach
    void start() {
        receiver = Receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    private Target target(ChannelKind kind, String path, @Nullable String secret) {
        return new Target(kind, URI.create(receiver.address() + path), secret, null, null);
    }

    private JsonNode body() throws IOException {
        return JSON.readTree(receiver.requests().get(0).body());
    }

    private static byte[] hmac(String key, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void dingTalkGetsMarkdownWithASignedAddress() throws Exception {
        String told = new DingtalkSender(post)
                .send(target(ChannelKind.DINGTALK, "/robot/send?access_token=abc", SECRET), message);

        assertThat(told).isEqualTo("HTTP 200, errcode 0");
        String query = receiver.requests().get(0).uri().getRawQuery();
        assertThat(query).startsWith("access_token=abc&timestamp=");
        String time = query.replaceAll(".*timestamp=(\\d+).*", "$1");
        String sign = URLDecoder.decode(query.replaceAll(".*sign=", ""), StandardCharsets.UTF_8);
        assertThat(Base64.getDecoder().decode(sign)).isEqualTo(hmac(SECRET, time + "\n" + SECRET));
        assertThat(Long.parseLong(time))
                .isBetween(1_700_000_000_000L, Clock.systemUTC().millis());
        assertThat(body().at("/msgtype").asText()).isEqualTo("markdown");
        assertThat(body().at("/markdown/text").asText())
                .isEqualTo("#### 部署失败\n\none\n\ntwo\n\n[在 Dragline 中查看](https://dragline.corp/deployments/128)");
    }

    @Test
    void feishuGetsAPostThatIsSignedInItsBody() throws Exception {
        new FeishuSender(post).send(target(ChannelKind.FEISHU, "/open-apis/bot/v2/hook/x", SECRET), message);

        String time = body().get("timestamp").asText();
        assertThat(Base64.getDecoder().decode(body().get("sign").asText())).isEqualTo(hmac(time + "\n" + SECRET, ""));
        assertThat(time).hasSize(10);
        assertThat(body().at("/content/post/zh_cn/title").asText()).isEqualTo("部署失败");
        assertThat(body().at("/content/post/zh_cn/content/2/0/href").asText()).endsWith("/deployments/128");
    }

    @Test
    void weComAndSlackGetWhatTheyTake() throws Exception {
        new WecomSender(post).send(target(ChannelKind.WECOM, "/cgi-bin/webhook/send?key=k", null), message);
        assertThat(body().at("/markdown/content").asText()).startsWith("**部署失败**\n>one\n>two\n[");

        receiver.answers(200, "ok");
        new SlackSender(post).send(target(ChannelKind.SLACK, "/services/x", null), message);
        assertThat(JSON.readTree(receiver.requests().get(1).body()).get("text").asText())
                .isEqualTo("*部署失败*\none\ntwo\n<https://dragline.corp/deployments/128|在 Dragline 中查看>");
    }

    @Test
    void aWebhookGetsTheNoticeWithItsNumberSigned() throws Exception {
        new WebhookSender(post).send(target(ChannelKind.WEBHOOK, "/in", SECRET), message);

        Receiver.Request request = receiver.requests().get(0);
        String[] parts =
                request.headers().getOrDefault("x-dragline-signature", "").split("[=,]");
        assertThat(java.util.HexFormat.of().parseHex(parts[3]))
                .isEqualTo(hmac(SECRET, parts[1] + "." + request.body()));
        assertThat(request.headers())
                .containsEntry("x-dragline-delivery", "17")
                .containsEntry("x-dragline-event", "deployment-failed");
        assertThat(body().get("delivery").asText()).isEqualTo("17");
        assertThat(body().at("/notice/reason").asText()).isEqualTo("why");
        assertThat(body().at("/notice/event").asText()).isEqualTo("deployment-failed");
    }

    @Test
    void thePushAddressGetsTheStateOfItsProject() throws Exception {
        Sample sample = Sample.random();
        Project plain = sample.configuration();
        Project shop = new Project(
                plain.name(),
                plain.description(),
                plain.network(),
                URI.create(receiver.address() + "/push"),
                plain.variables(),
                plain.environments(),
                plain.services());
        FakeRollouts rollouts = new FakeRollouts();
        rollouts.serve(sample.rollout(7, List.of(sample.replica(7, 1, "sha256:" + "0".repeat(64))), List.of()));
        Notice notice = Notice.state(shop.name().value(), "7", Clock.systemUTC().instant());

        String told = new PushSender(post, new FakeProjects(shop), rollouts)
                .send(
                        new Target(ChannelKind.PUSH, null, null, null, null),
                        new Message("18", notice, Language.EN, "", List.of(), null));

        assertThat(told).isEqualTo("HTTP 200");
        Receiver.Request request = receiver.requests().get(0);
        assertThat(request.uri()).hasToString("/push");
        assertThat(request.headers())
                .containsEntry("idempotency-key", "dragline-7")
                .containsEntry("x-dragline-delivery", "18");
        assertThat(body().get("project").asText()).isEqualTo(shop.name().value());
        assertThat(body().get("version").asInt()).isEqualTo(1);
        assertThat(body().at("/environments").findPath("replicas")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "310000, true, security settings",
        "130101, false, too often",
        "-1, false, errcode -1",
        "987654, true, look it up"
    })
    void http200WithACodeIsAFailure(long code, boolean lasting, String told) {
        receiver.answers(200, "{\"errcode\": " + code + ", \"errmsg\": \"token abc\"}");
        SendFailed failed = catchThrowableOfType(SendFailed.class, () -> new DingtalkSender(post)
                .send(target(ChannelKind.DINGTALK, "/", null), message));

        assertThat(failed).hasMessageContaining(told).hasMessageNotContaining("token abc");
        assertThat(failed.isLasting()).isEqualTo(lasting);
        assertThat(failed.rest() != null).isEqualTo(code == 130101);
    }

    @ParameterizedTest
    @CsvSource({"302, true", "400, true", "401, true", "404, false", "429, false", "500, false", "503, false"})
    void theStatusSaysWhetherItIsWorthTryingAgain(int status, boolean lasting) {
        receiver.answers(status, "a secret of the receiver");
        SendFailed failed = catchThrowableOfType(
                SendFailed.class, () -> new SlackSender(post).send(target(ChannelKind.SLACK, "/", null), message));

        assertThat(failed).hasMessageContaining("127.0.0.1 answered HTTP " + status);
        assertThat(failed).hasMessageNotContaining("a secret of the receiver");
        assertThat(failed.isLasting()).isEqualTo(lasting);
    }

    @Test
    void whatIsNoChatIsNotTakenForOne() {
        receiver.answers(200, "<html>");
        assertThatThrownBy(() -> new FeishuSender(post).send(target(ChannelKind.FEISHU, "/", null), message))
                .hasMessageContaining("is it Feishu's address?");
    }
}
