package io.dragline.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;

/** JSON values as text, by Jackson's parser and generator alone. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

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
            Json object = Json.object();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                parser.nextToken();
                object.fields().put(name, read(parser));
            }
            return object;
        }
        if (token == JsonToken.START_ARRAY) {
            Json array = Json.array();
            while (parser.nextToken() != JsonToken.END_ARRAY) array.add(read(parser));
            return array;
        }
        if (token == JsonToken.VALUE_STRING) return Json.of(parser.getText());
        if (token == JsonToken.VALUE_NUMBER_INT) return Json.of(parser.getNumberValue());
        if (token == JsonToken.VALUE_NUMBER_FLOAT) return Json.of(parser.getDecimalValue());
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) return Json.of(parser.getBooleanValue());
        if (token == JsonToken.VALUE_NULL) return Json.NOTHING;
        throw new IOException("the JSON document is empty or cut off");
    }

    static String of(Json json, boolean pretty) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(text)) {
            if (pretty) generator.useDefaultPrettyPrinter();
            write(json, generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** Writes the elements of one array as they come, so that its length does not matter. */
    static JsonGenerator streamTo(Writer out) throws IOException {
        return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    static void write(Json json, JsonGenerator generator) throws IOException {
        if (json.isObject()) {
            generator.writeStartObject();
            for (Map.Entry<String, Json> field : json.fields().entrySet()) {
                generator.writeFieldName(field.getKey());
                write(field.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (json.isArray()) {
            generator.writeStartArray();
            for (Json element : json) write(element, generator);
            generator.writeEndArray();
        } else {
            generator.writeObject(json.value());
        }
    }
}
