package io.dragline.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as the control plane sent it; what is not understood is kept. Data binding would take a tenth of a second
 * of every command.
 */
final class Json implements Iterable<Json> {
    static final Json NOTHING = new Json(null);

    /** A map of name to Json, a list of Json, a text, a number, a boolean or null. */
    private final @Nullable Object value;

    private Json(@Nullable Object value) {
        this.value = value;
    }

    static Json object() {
        return new Json(new LinkedHashMap<String, Json>());
    }

    static Json array() {
        return new Json(new ArrayList<Json>());
    }

    static Json of(Object value) {
        if (value instanceof Json) return (Json) value;
        if (!(value instanceof List)) return new Json(value);
        Json list = array();
        ((List<?>) value).forEach(each -> list.add(of(each)));
        return list;
    }

    /** @throws IOException it is not one JSON document */
    static Json parse(String text) throws IOException {
        return JsonText.parse(text);
    }

    /** This object with one more field; a null adds nothing. */
    Json with(String name, @Nullable Object field) {
        if (field != null) fields().put(name, of(field));
        return this;
    }

    /** This object with a field that is null, which clears what stands there. */
    Json cleared(String name) {
        fields().put(name, NOTHING);
        return this;
    }

    Json add(Json element) {
        elements().add(element);
        return this;
    }

    /** The field; of anything that has none, an absent value. */
    Json get(String name) {
        return isObject() ? fields().getOrDefault(name, NOTHING) : NOTHING;
    }

    /** The field as text; empty when it is absent or null. */
    String text(String name) {
        return get(name).text();
    }

    String text() {
        return value == null ? "" : isObject() || isArray() ? JsonText.of(this, false) : value.toString();
    }

    long number(String name, long otherwise) {
        Object field = get(name).value;
        return field instanceof Number ? ((Number) field).longValue() : otherwise;
    }

    double decimal(String name) {
        Object field = get(name).value;
        return field instanceof Number ? ((Number) field).doubleValue() : 0;
    }

    boolean isTrue(String name) {
        return Boolean.TRUE.equals(get(name).value);
    }

    @Nullable
    Object value() {
        return value;
    }

    boolean isObject() {
        return value instanceof Map;
    }

    boolean isArray() {
        return value instanceof List;
    }

    boolean isAbsent() {
        return value == null;
    }

    boolean isEmpty() {
        return !iterator().hasNext();
    }

    @SuppressWarnings("unchecked")
    Map<String, Json> fields() {
        if (value instanceof Map) return (Map<String, Json>) value;
        throw new IllegalStateException("not an object: " + this);
    }

    @SuppressWarnings("unchecked")
    private List<Json> elements() {
        return value instanceof List ? (List<Json>) value : List.of();
    }

    @Override
    public Iterator<Json> iterator() {
        return elements().iterator();
    }

    @Override
    public String toString() {
        return JsonText.of(this, true);
    }
}
