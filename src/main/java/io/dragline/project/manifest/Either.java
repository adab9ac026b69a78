package io.dragline.project.manifest;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One word, or a mapping that says more. */
record Either<T>(Scalar<T> word, Type<T> entries, Predicate<T> isWord) implements Type<T> {
    @Override
    public @Nullable T read(Node node, Mistakes mistakes) {
        return node instanceof Node.Entries ? entries.read(node, mistakes) : word.read(node, mistakes);
    }

    @Override
    public void check(Node node, Mistakes mistakes) {
        if (node instanceof Node.Entries) entries.check(node, mistakes);
        else word.check(node, mistakes);
    }

    @Override
    public Object write(T value, boolean whole) {
        return isWord.test(value) ? word.write(value, whole) : entries.write(value, whole);
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("type", "one of", "either", List.of(word.describe(), entries.describe()));
    }
}
