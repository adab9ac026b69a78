package io.dragline.notice;

import io.dragline.user.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Seals what is secret of a channel: bound to where it belongs, so that a row that was copied opens nothing. */
@Component
class Seals {
    private final Sealing sealing;

    Seals(Sealing sealing) {
        this.sealing = sealing;
    }

    @Nullable
    String seal(@Nullable String project, String channel, String field, @Nullable String text) {
        return text == null ? null : sealing.seal(owner(project, channel, field), text);
    }

    @Nullable
    String open(StoredChannel channel, String field, @Nullable String sealed) {
        if (sealed == null) return null;
        try {
            return sealing.open(owner(channel.project(), channel.name(), field), sealed);
        } catch (IllegalStateException e) {
            throw new IllegalStateException(
                    "the " + field + " of channel " + channel.what() + " does not decrypt; set it again", e);
        }
    }

    private static String owner(@Nullable String project, String channel, String field) {
        return String.join("|", "notice", project == null ? "" : project, channel, field);
    }
}
