package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.outbound.Outbound;
import io.dragline.servers.SmtpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail to a real server. */
class MailIT {
    private static final SSLSocketFactory JAVAS = (SSLSocketFactory) SSLSocketFactory.getDefault();

    private static Message message() {
        return new Message(
                "17",
                TemplateTest.notice(NoticeEvent.DEPLOYMENT_FAILED, "why", null),
                Language.ZH_CN,
                "部署失败",
                List.of("原因：<磁盘满>", ". a line with a dot"),
                "https://dragline.corp/deployments/128");
    }

    private static String send(SmtpServer server, SSLSocketFactory trust, MailServer mail, @Nullable String password)
            throws IOException {
        return new MailSender(Outbound.to(List.of("localhost", "127.0.0.1"), trust))
                .send(new Target(ChannelKind.MAIL, null, null, password, mail), message());
    }

    private static MailServer mail(SmtpServer server, String host, String security, String... to) {
        return new MailServer(
                host,
                server.port(),
                MailServer.Security.of(security),
                security.equals("none") ? null : SmtpServer.USER,
                "dragline@corp.example",
                List.of(to));
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void signsInOverTlsAndSendsBothTexts(String security) throws IOException {
        try (SmtpServer server = SmtpServer.start(security)) {
            MailServer mail = mail(server, "localhost", security, "ana@corp.example", "bo@corp.example");

            assertThat(send(server, server.trust(), mail, SmtpServer.PASSWORD)).endsWith("took it for 2 recipients");

            String got = server.mails().get(0);
            assertThat(got)
                    .contains("X-From: dragline@corp.example", "X-To: ana@corp.example,bo@corp.example")
                    .contains("Subject: =?UTF-8?B?" + base64("部署失败") + "?=");
            assertThat(decoded(got)).contains("原因：<磁盘满>", ". a line with a dot", "原因：&lt;磁盘满&gt;");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void tellsNothingToAServerWithAnotherCertificate(String security) {
        try (SmtpServer server = SmtpServer.start(security)) {
            MailServer known = mail(server, "localhost", security, "ana@corp.example");
            MailServer other = mail(server, "127.0.0.1", security, "ana@corp.example");

            assertThatThrownBy(() -> send(server, JAVAS, known, SmtpServer.PASSWORD))
                    .hasMessageContaining("TLS with localhost");
            assertThatThrownBy(() -> send(server, server.trust(), other, SmtpServer.PASSWORD))
                    .hasMessageContaining("TLS with 127.0.0.1");
            assertThat(server.mails()).isEmpty();
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndShowsItNot() {
        try (SmtpServer server = SmtpServer.start("starttls")) {
            MailServer mail = mail(server, "localhost", "starttls", "ana@corp.example");
            assertThatThrownBy(() -> send(server, server.trust(), mail, "wrong one"))
                    .isInstanceOfSatisfying(
                            SendFailed.class, e -> assertThat(e.isLasting()).isTrue())
                    .hasMessageContaining("answered 535 to the account and its password")
                    .hasMessageNotContaining("wrong one");
        }
    }

    @Test
    void doesNotGoOnWithoutTheEncryptionThatWasAskedFor() {
        try (SmtpServer server = SmtpServer.start("plain")) {
            MailServer mail = mail(server, "localhost", "starttls", "ana@corp.example");
            assertThatThrownBy(() -> send(server, JAVAS, mail, SmtpServer.PASSWORD))
                    .hasMessageContaining("offers no STARTTLS");
            MailServer plain = mail(server, "localhost", "none", "ana@corp.example");
            assertThatThrownBy(() -> new MailSender(Outbound.to(List.of("127.0.0.0/8"), JAVAS))
                            .send(new Target(ChannelKind.MAIL, null, null, null, plain), message()))
                    .hasMessageContaining("would not be encrypted");
        }
    }

    @Test
    void aServerOfOnesOwnMayDoWithout() throws IOException {
        try (SmtpServer server = SmtpServer.start("plain")) {
            send(server, JAVAS, mail(server, "localhost", "none", "ana@corp.example"), null);
            assertThat(server.mails()).hasSize(1);

            MailServer nobody = mail(server, "localhost", "none", "nobody@corp.example");
            assertThatThrownBy(() -> send(server, JAVAS, nobody, null))
                    .hasMessageContaining("answered 550 to the recipient nobody@corp.example");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String decoded(String mail) {
        StringBuilder all = new StringBuilder();
        for (String part : mail.split("Content-Transfer-Encoding: base64"))
            if (part.startsWith("\r\n\r\n") || part.startsWith("\n\n"))
                all.append(new String(
                        Base64.getMimeDecoder().decode(part.split("--dragline")[0].strip()), StandardCharsets.UTF_8));
        return all.toString();
    }
}
