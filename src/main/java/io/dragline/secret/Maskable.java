package io.dragline.secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms in which a value may show up in text: as it is, and as programs usually encode it. */
final class Maskable {
    /** Shorter text is in too many words. */
    static final int SHORTEST = 4;

    private Maskable() {}

    /** Text is masked line by line, so each line of a value counts, besides the whole of it in one-line encodings. */
    static Set<String> formsOf(String value) {
        Set<String> forms = new HashSet<>();
        Stream.concat(Stream.of(value, value.strip()), value.lines().map(String::strip))
                .distinct()
                .filter(part -> part.length() >= SHORTEST)
                .forEach(part -> encode(part, forms));
        forms.removeIf(form -> form.length() < SHORTEST || form.indexOf('\n') >= 0 || form.indexOf('\r') >= 0);
        return forms;
    }

    private static void encode(String text, Set<String> forms) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        forms.add(text);
        forms.add(json(text));
        String hex = HexFormat.of().formatHex(bytes);
        forms.add(hex);
        forms.add(hex.toUpperCase(Locale.ROOT));
        url(text, forms);
        for (int offset = 0; offset < 3; offset++) base64(bytes, offset, forms);
    }

    /** What is left of the value in the Base64 of a longer text, where it begins at any of three places in a group. */
    private static void base64(byte[] bytes, int offset, Set<String> forms) {
        byte[] shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        int from = (offset * 8 + 5) / 6;
        int to = shifted.length * 8 / 6;
        if (to - from < SHORTEST) return;
        forms.add(Base64.getEncoder().encodeToString(shifted).substring(from, to));
        forms.add(Base64.getUrlEncoder().encodeToString(shifted).substring(from, to));
    }

    private static void url(String text, Set<String> forms) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        for (String form : Arrays.asList(encoded, encoded.replace("+", "%20"))) {
            forms.add(form);
            forms.add(lowerCaseEscapes(form));
            forms.add(form.replace("%7E", "~").replace("*", "%2A"));
        }
    }

    private static String lowerCaseEscapes(String encoded) {
        return Pattern.compile("%[0-9A-F]{2}").matcher(encoded).replaceAll(escape -> escape.group()
                .toLowerCase(Locale.ROOT));
    }

    private static String json(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"', '\\' -> escaped.append('\\').append(c);
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return escaped.toString();
    }
}
