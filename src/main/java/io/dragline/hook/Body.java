package io.dragline.hook;

import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The JSON of a delivery; two at a time, since as a tree it takes many times its size. */
final class Body {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String FIELD = "payload=";
    private static final int LONGEST = 1000;
    private static final Semaphore FEW = new Semaphore(2);
    private static final JsonMapper JSON = new JsonMapper();

    static {
        JSON.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(100).build());
    }

    private Body() {}

    static JsonNode json(Delivered delivered) throws IOException {
        FEW.acquireUninterruptibly();
        try {
            JsonNode tree = isForm(delivered) ? JSON.readTree(field(delivered)) : JSON.readTree(delivered.body());
            if (!tree.isObject()) throw new IOException("the body is no JSON object");
            return tree;
        } finally {
            FEW.release();
        }
    }

    private static boolean isForm(Delivered delivered) {
        String type = delivered.header("content-type");
        return type != null && type.startsWith(FORM);
    }

    private static String field(Delivered delivered) throws IOException {
        for (String pair : new String(delivered.body(), StandardCharsets.US_ASCII).split("&", -1))
            if (pair.startsWith(FIELD)) return decoded(pair.substring(FIELD.length()));
        throw new IOException("the form has no field 'payload'");
    }

    private static String decoded(String text) throws IOException {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IOException("the field 'payload' is not encoded as forms are", e);
        }
    }

    /** A text that is there and not empty. */
    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.textValue().isEmpty() ? word(value) : null;
    }

    /** As it can be stored: no database takes NUL, and nothing that we compare with is longer. */
    static String word(JsonNode value) {
        String text = value.asText().replace('\0', '\uFFFD');
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
