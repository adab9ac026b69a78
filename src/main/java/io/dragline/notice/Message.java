package io.dragline.notice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a channel is sent.
 *
 * @param delivery its number, by which a receiver knows a repetition
 * @param lines below the title; both are fit for the channel's kind, but for HTML
 * @param link to the page; null: it is not known where that is, or the text holds it
 */
record Message(
        String delivery,
        Notice notice,
        Language language,
        String title,
        List<String> lines,
        @Nullable String link) {
    String open() {
        return Wording.of(language).text("open");
    }

    String text() {
        return String.join("\n", lines);
    }
}
