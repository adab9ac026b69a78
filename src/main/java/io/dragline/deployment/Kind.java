package io.dragline.deployment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a deployment is for. */
enum Kind {
    DEPLOY,
    ROLLBACK,
    SCALE,
    BUILD,
    REMOVE;

    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    static Kind of(String word) {
        for (Kind kind : values()) if (kind.word().equals(word)) return kind;
        throw new IllegalArgumentException(
                "'" + word + "' is no kind of deployment: deploy, rollback, scale, build or remove");
    }
}
