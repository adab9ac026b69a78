package io.dragline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON value as the control plane sent it; what is not understood is kept. Data binding would take a tenth of a second
 * of every command, so only the parser is used.
 */
final class Json implements Iterable<Json> {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final Json NOTHING = new Json(null);

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

    static Json parse(String text) throws IOException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Json json = read(parser);
            if (parser.nextToken() != null) throw new IOException("something follows the JSON document");
            return json;
        }
    }

    private static Json read(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Json object = object();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.fields().put(name, read(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            Json array = array();
            while (parser.nextToken() != JsonToken.END_ARRAY) array.add(read(parser));
            return array;
        }
        if (token == JsonToken.VALUE_STRING) return new Json(parser.getText());
        if (token == JsonToken.VALUE_NUMBER_INT) return new Json(parser.getNumberValue());
        if (token == JsonToken.VALUE_NUMBER_FLOAT) return new Json(parser.getDecimalValue());
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) return new Json(parser.getBooleanValue());
        if (token == JsonToken.VALUE_NULL) return NOTHING;
        throw new IOException("the JSON document is empty or cut off");
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
        return value == null ? "" : isObject() || isArray() ? write(false) : value.toString();
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
        return write(true);
    }

    private String write(boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (pretty) generator.useDefaultPrettyPrinter();
            write(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    void write(JsonGenerator generator) throws IOException {
        if (isObject()) {
            generator.writeStartObject();
            for (Map.Entry<String, Json> field : fields().entrySet()) {
                generator.writeFieldName(field.getKey());
                field.getValue().write(generator);
            }
            generator.writeEndObject();
        } else if (isArray()) {
            generator.writeStartArray();
            for (Json element : elements()) element.write(generator);
            generator.writeEndArray();
        } else {
            generator.writeObject(value);
        }
    }

    /** Writes the elements of one array as they come, so that its length does not matter. */
    static JsonGenerator streamTo(java.io.Writer out) throws IOException {
        return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }
}
