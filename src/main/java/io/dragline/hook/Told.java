package io.dragline.hook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery says, in our words.
 *
 * @param nothing why it starts nothing, such as a ping; null: it is about {@code pushes}
 */
record Told(String event, List<Push> pushes, @Nullable String nothing) {
    static Told of(String event, List<Push> pushes) {
        return new Told(event, pushes, pushes.isEmpty() ? "it tells of no commits" : null);
    }

    static Told ping(String event) {
        return new Told(event, List.of(), "a ping: the address and the secret are right");
    }

    static Told other(String event) {
        return new Told(event, List.of(), "'" + event + "' is no push; send pushes only");
    }
}
