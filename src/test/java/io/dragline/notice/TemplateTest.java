package io.dragline.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Writer WRITER = new Writer(new Writer.Settings(URI.create("https://dragline.corp/")));

    static Notice notice(NoticeEvent event, @Nullable String reason, @Nullable String note) {
        return new Notice(
                1,
                event,
                Instant.parse("2026-11-23T02:00:00Z"),
                "shop",
                "prod",
                "api",
                null,
                "deploy",
                "128",
                null,
                7,
                6,
                null,
                "0123456789abcdef",
                "webhook",
                "ana",
                note,
                reason,
                83L,
                null);
    }

    private static Message write(ChannelKind kind, @Nullable String own, Notice notice) {
        return WRITER.write("17", notice, kind, Language.EN, own);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void thereIsATextForEveryEvent(Language language) {
        for (NoticeEvent event : NoticeEvent.choosable()) {
            assertThatCode(() -> new Template(Wording.of(language).template(event)).check("ours"))
                    .as(event.word())
                    .doesNotThrowAnyException();
            assertThat(Wording.of(language).event(event)).isNotBlank();
            assertThat(WRITER.write("1", notice(event, "why", null), ChannelKind.WEBHOOK, language, null)
                            .title())
                    .contains("shop/api@prod");
        }
        assertThat(Wording.of(language).template(NoticeEvent.TEST)).containsPattern("TEST|测试");
    }

    @Test
    void leavesLinesOutOfWhichNothingIsKnown() {
        Message message =
                write(ChannelKind.WEBHOOK, null, notice(NoticeEvent.DEPLOYMENT_FAILED, "no space left", null));

        assertThat(message.title()).isEqualTo("✗ shop/api@prod: deployment failed, nothing was changed");
        assertThat(message.lines())
                .containsExactly(
                        "Why: no space left", "Revision: 0123456789ab", "Started by ana by webhook", "Took 1 min 23 s");
        assertThat(message.link()).isEqualTo("https://dragline.corp/deployments/128");
    }

    @Test
    void fillsATemplateOfOnesOwn() {
        Message message = write(
                ChannelKind.MAIL,
                "{{ what }} of {{place}}: {{event}}\nfixed\n{{note}}\n{{link}} $1 \\",
                notice(NoticeEvent.DEPLOYMENT_SUCCEEDED, null, null));

        assertThat(message.title()).isEqualTo("deployment of shop/api@prod: succeeded");
        assertThat(message.lines()).containsExactly("fixed", "https://dragline.corp/deployments/128 $1 \\");
        assertThat(message.link()).isNull();
    }

    @Test
    void namesAPlaceholderThatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Template("{{place}} {{secret}}").check("templates.build-failed"))
                .withMessageContaining("templates.build-failed: {{secret}} is no placeholder; known: [place, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "{{place", "{{}}", "{{${7*7}}}", "place}}", "{{place.class}}"})
    void refusesATemplateThatCannotBeFilled(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Template(text).check("template"));
    }

    @Test
    void aValueNeverFormatsLinksOrPings() {
        String hostile = "[x](http://evil) <!channel> <@all> *b* `c` & \"q\"\r\nBcc: eve@evil\u2028{{note}}";
        Notice notice = notice(NoticeEvent.DEPLOYMENT_FAILED, hostile, "n");

        assertThat(write(ChannelKind.SLACK, "t\n{{reason}}", notice).text())
                .isEqualTo("[x](http://evil) &lt;!channel&gt; &lt;@all&gt; *b* `c` &amp; &quot;q&quot; Bcc: eve@evil"
                        + " {{note}}");
        assertThat(write(ChannelKind.DINGTALK, "t\n{{reason}}", notice).text())
                .startsWith("\\[x\\](http://evil) \\<\\!channel\\> \\<@all\\> \\*b\\* \\`c\\`")
                .doesNotContain("\n");
        assertThat(write(ChannelKind.MAIL, "{{reason}}\nx", notice).title()).doesNotContain("\r", "\n", "\u2028");
    }

    @Test
    void aMailsSubjectIsOneHeaderWhateverIsInIt() {
        MailServer server = new MailServer(
                "smtp.corp", 587, MailServer.Security.STARTTLS, null, "d@corp.example", List.of("a@corp.example"));
        String title = "部署失败 ".repeat(30) + "\r\nBcc: eve@evil";
        Message message = new Message(
                "17", notice(NoticeEvent.BUILD_FAILED, null, null), Language.ZH_CN, title, List.of("<b>"), null);

        String mail = new String(MailText.of(server, message, Instant.EPOCH), StandardCharsets.US_ASCII);

        assertThat(mail.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(79));
        assertThat(mail.lines()).noneMatch(line -> line.startsWith("Bcc"));
        assertThat(mail).contains("Message-ID: <delivery-17@corp.example>", "Date: Thu, 1 Jan 1970 00:00:00 +0000");
    }

    @Test
    void cutsInFrontOfACharacter() {
        assertThat(WecomSender.cut("部署", 4)).isEqualTo("部");
        assertThat(WecomSender.cut("a😀", 4)).isEqualTo("a");
        assertThat(WecomSender.cut("部署", 6)).isEqualTo("部署");
    }

    @Test
    void waitsLongerAfterEachAttemptAndNoLongerThanAQuarterOfAnHour() {
        assertThat(List.of(Backoff.after(1), Backoff.after(2), Backoff.after(3), Backoff.after(50)))
                .extracting(java.time.Duration::toSeconds)
                .containsExactly(5L, 15L, 45L, 900L);
    }

    @Test
    void knowsWhichStateIsWhichEvent() {
        assertThat(NoticeEvent.ofDeployment("deploy", "RUNNING", false)).isEmpty();
        assertThat(NoticeEvent.ofDeployment("deploy", "RUNNING", true)).contains(NoticeEvent.DEPLOYMENT_STARTED);
        assertThat(NoticeEvent.ofDeployment("build", "RUNNING", true)).isEmpty();
        assertThat(NoticeEvent.ofDeployment("build", "ROLLED_BACK", false)).contains(NoticeEvent.BUILD_FAILED);
        assertThat(NoticeEvent.ofDeployment("rollback", "INCIDENT", false)).contains(NoticeEvent.DEPLOYMENT_INCIDENT);
        assertThat(NoticeEvent.ofChain("ROLLED_BACK", false)).contains(NoticeEvent.CHAIN_ROLLED_BACK);
        assertThat(NoticeEvent.ofChain("RUNNING", true)).contains(NoticeEvent.CHAIN_STARTED);
    }
}
