package io.dragline.project.manifest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may stand behind a key: one object reads it, writes it and describes it, so that the three cannot differ. */
interface Type<T> {
    /** Null: it is wrong, and the mistake was told. */
    @Nullable
    T read(Node node, Mistakes mistakes);

    /** As text, number, truth value, list or map; {@code whole}: with the defaults written out. */
    Object write(T value, boolean whole);

    /** For the reference. */
    Map<String, Object> describe();

    /** Tells the mistakes of something that cannot be used anyway, since its key is wrong. */
    default void check(Node node, Mistakes mistakes) {
        read(node, mistakes);
    }
}
