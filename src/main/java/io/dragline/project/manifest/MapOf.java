package io.dragline.project.manifest;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A mapping whose keys the user chooses, in the order in which they are written. */
record MapOf<K, T>(Scalar<K> keys, Type<T> type) implements Type<Map<K, T>> {
    private static final int MOST = 500;

    @Override
    public @Nullable Map<K, T> read(Node node, Mistakes mistakes) {
        if (node instanceof Node.Empty) return Map.of();
        if (!(node instanceof Node.Entries entries) || entries.nodes().size() > MOST) {
            mistakes.add(
                    node.at(), node.found() + " is not allowed here; write a mapping of at most " + MOST + " keys");
            return null;
        }
        Map<K, T> values = new LinkedHashMap<>();
        for (Node entry : entries.nodes()) {
            K key = keys.read(new Node.Word(entry.at(), entry.at().name()), mistakes);
            if (key == null) {
                type.check(entry, mistakes);
                continue;
            }
            T value = type.read(entry, mistakes);
            if (value != null) values.put(key, value);
        }
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Object write(Map<K, T> values, boolean whole) {
        Map<String, Object> written = new LinkedHashMap<>();
        values.forEach((key, value) -> written.put(keys.print().apply(key).toString(), type.write(value, whole)));
        return written;
    }

    @Override
    public Map<String, Object> describe() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", "a mapping");
        facts.put("names", keys.describe());
        facts.put("of", type.describe());
        return facts;
    }
}
