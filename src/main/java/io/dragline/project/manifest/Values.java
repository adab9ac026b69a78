package io.dragline.project.manifest;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was read for the keys of one {@link Shape}. */
final class Values {
    private final Node node;
    private final Mistakes mistakes;
    private final Map<String, Node> given = new HashMap<>();
    private final Map<String, Object> values = new HashMap<>();

    Values(Node node, Mistakes mistakes) {
        this.node = node;
        this.mistakes = mistakes;
    }

    <T> void read(Key<?, T> key, Node node) {
        given.put(key.name(), node);
        T value = key.type().read(node, mistakes);
        if (value != null) values.put(key.name(), value);
    }

    /** The key under which all of this stands, such as a service's name. */
    String name() {
        return node.at().name();
    }

    boolean given(Key<?, ?> key) {
        return given.containsKey(key.name());
    }

    /** The value, or the default; of a wrong value the default too, so that reading goes on to the next mistake. */
    @SuppressWarnings("unchecked")
    <T> @Nullable T find(Key<?, T> key) {
        return (T) values.getOrDefault(key.name(), key.preset());
    }

    <T> T get(Key<?, T> key) {
        T value = find(key);
        if (value == null) throw new IllegalStateException(key.name() + " has neither value nor default");
        return value;
    }

    void wrong(Key<?, ?> key, String problem) {
        mistakes.add(given.getOrDefault(key.name(), node).at(), problem);
    }

    /** Told for what the keys say together. */
    void wrong(String problem) {
        mistakes.add(node.at(), problem);
    }
}
