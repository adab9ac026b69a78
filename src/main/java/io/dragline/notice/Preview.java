package io.dragline.notice;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a notice would look like, of a deployment that is made up. */
@Component
class Preview {
    private final Writer writer;

    Preview(Writer writer) {
        this.writer = writer;
    }

    /** @param template null or empty: ours */
    record Wish(
            @Nullable ChannelKind kind,
            @Nullable Language language,
            @Nullable NoticeEvent event,
            @Nullable String template) {}

    /** @param link null: the address of the page is not set, or the text holds it */
    record Shown(
            String title,
            List<String> lines,
            @Nullable String link,
            @Nullable String open) {}

    Shown of(Wish wish, String project) {
        if (wish.kind() == null) throw new IllegalArgumentException("kind: say which");
        if (wish.event() == null) throw new IllegalArgumentException("event: say which");
        Language language = wish.language() == null ? Language.EN : wish.language();
        String own = wish.template() == null || wish.template().isBlank() ? null : wish.template();
        if (own != null) new Template(own).check("template");
        // as people see it: what escapes a character is not seen
        Message message =
                writer.write("0", sample(wish.event(), project, language), ChannelKind.WEBHOOK, language, own);
        return new Shown(
                message.title(), message.lines(), message.link(), message.link() == null ? null : message.open());
    }

    private static Notice sample(NoticeEvent event, String project, Language language) {
        boolean chain = event.name().startsWith("CHAIN");
        boolean build = event.name().startsWith("BUILD");
        boolean started = event.name().endsWith("STARTED");
        boolean bad = event.name().matches(".*(FAILED|ROLLED_BACK|INCIDENT|REJECTED|WAITING_WINDOW)");
        return new Notice(
                1,
                event,
                Clock.systemUTC().instant(),
                project,
                build ? null : "prod",
                chain ? null : "api",
                chain ? "nightly" : null,
                chain ? null : build ? "build" : "deploy",
                chain ? null : "128",
                chain ? "129" : null,
                chain ? null : 7,
                chain || build ? null : 6,
                null,
                chain ? null : "4c1d7b2e90af",
                chain ? "timer" : "webhook",
                "ana",
                null,
                bad ? Wording.of(language).text("sample.reason") : null,
                started ? 0L : 83L,
                event == NoticeEvent.DEPLOYMENT_WAITING_APPROVAL ? "42" : null);
    }
}
