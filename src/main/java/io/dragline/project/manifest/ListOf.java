package io.dragline.project.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list.
 *
 * @param single a lone value stands for a list of one
 * @param distinct a value must not be written twice
 */
record ListOf<T>(Type<T> type, boolean single, boolean distinct) implements Type<List<T>> {
    private static final int MOST = 500;

    static <T> ListOf<T> of(Type<T> type) {
        return new ListOf<>(type, false, false);
    }

    @Override
    public @Nullable List<T> read(Node node, Mistakes mistakes) {
        if (single && node instanceof Node.Word) return read(List.of(node), mistakes);
        if (node instanceof Node.Items items && items.nodes().size() <= MOST) return read(items.nodes(), mistakes);
        mistakes.add(node.at(), node.found() + " is not allowed here; write a list of at most " + MOST + ": [a, b]");
        return null;
    }

    private List<T> read(List<Node> nodes, Mistakes mistakes) {
        List<T> values = new ArrayList<>();
        for (Node node : nodes) {
            T value = type.read(node, mistakes);
            if (value == null) continue;
            if (distinct && values.contains(value)) mistakes.add(node.at(), node.found() + " is written twice");
            else values.add(value);
        }
        return List.copyOf(values);
    }

    @Override
    public Object write(List<T> values, boolean whole) {
        if (single && values.size() == 1) return type.write(values.get(0), whole);
        List<Object> written = new ArrayList<>();
        for (T value : values) written.add(type.write(value, whole));
        return written;
    }

    @Override
    public Map<String, Object> describe() {
        return Map.of("type", single ? "one, or a list" : "a list", "of", type.describe());
    }
}
