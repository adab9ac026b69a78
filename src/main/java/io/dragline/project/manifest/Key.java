package io.dragline.project.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One key of a {@link Shape}: all that is known of it, said once.
 *
 * @param preset the value if it is left out; null: none
 * @param from takes the value out of the record again, for writing; null: there is none
 * @param sentence for the reference
 */
record Key<R, T>(
        String name,
        Type<T> type,
        boolean required,
        @Nullable T preset,
        Function<R, @Nullable T> from,
        String sentence) {

    void write(R record, boolean whole, Map<String, Object> into) {
        T value = from.apply(record);
        if (value == null || (!whole && value.equals(preset))) return;
        into.put(name, type.write(value, whole));
    }

    Map<String, Object> describe() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("key", name);
        facts.put("about", sentence);
        facts.put("required", required);
        if (preset != null) facts.put("default", type.write(preset, true));
        facts.putAll(type.describe());
        return facts;
    }
}
