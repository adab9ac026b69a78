package io.dragline.project.manifest;

import io.dragline.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A mapping with known keys and the record that it becomes. Each subclass is the reference of one part of the manifest. */
abstract class Shape<R> implements Type<R> {
    private final Map<String, Key<R, ?>> keys = new LinkedHashMap<>();

    protected final <T> Key<R, T> required(String name, Type<T> type, Function<R, @Nullable T> from, String sentence) {
        return add(new Key<>(name, type, true, null, from, sentence));
    }

    protected final <T> Key<R, T> optional(String name, Type<T> type, Function<R, @Nullable T> from, String sentence) {
        return add(new Key<>(name, type, false, null, from, sentence));
    }

    protected final <T> Key<R, T> preset(String name, Type<T> type, T preset, Function<R, T> from, String sentence) {
        return add(new Key<>(name, type, false, preset, from, sentence));
    }

    protected final void notBuilt(String name, String what, String sentence) {
        add(new Key<R, Object>(name, new NotBuilt(what), false, null, record -> null, sentence));
    }

    private <T> Key<R, T> add(Key<R, T> key) {
        keys.put(key.name(), key);
        return key;
    }

    /** Called when every required key has a value; null: what they say together is wrong, and was told. */
    protected abstract @Nullable R build(Values values);

    @Override
    public final @Nullable R read(Node node, Mistakes mistakes) {
        Values values = gather(node, mistakes);
        if (values == null) return null;
        boolean complete = keys.values().stream().noneMatch(key -> key.required() && values.find(key) == null);
        return complete ? build(values) : null;
    }

    @Override
    public final void check(Node node, Mistakes mistakes) {
        gather(node, mistakes);
    }

    private @Nullable Values gather(Node node, Mistakes mistakes) {
        if (!(node instanceof Node.Entries) && !(node instanceof Node.Empty)) {
            mistakes.add(
                    node.at(), node.found() + " is not allowed here; write a mapping with the keys " + keys.keySet());
            return null;
        }
        Values values = new Values(node, mistakes);
        if (node instanceof Node.Entries entries) for (Node entry : entries.nodes()) gather(entry, values, mistakes);
        for (Key<R, ?> key : keys.values())
            if (key.required() && !values.given(key))
                values.wrong("needs the key '" + key.name() + "': " + key.sentence());
        return values;
    }

    private void gather(Node entry, Values values, Mistakes mistakes) {
        String name = entry.at().name();
        Key<R, ?> key = keys.get(name);
        if (key != null) values.read(key, entry);
        else
            mistakes.add(
                    entry.at(),
                    "unknown key" + Nearest.hint(name, keys.keySet()) + "; known here: "
                            + String.join(", ", keys.keySet()));
    }

    @Override
    public final Object write(R record, boolean whole) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Key<R, ?> key : keys.values()) key.write(record, whole, written);
        return written;
    }

    @Override
    public final Map<String, Object> describe() {
        List<Map<String, Object>> described =
                keys.values().stream().map(Key::describe).toList();
        return Map.of("type", "a mapping", "keys", described);
    }
}
