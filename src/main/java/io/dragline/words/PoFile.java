package io.dragline.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads what is needed of gettext's PO files: msgid and msgstr, each on one line or on several. */
final class PoFile {
    private PoFile() {}

    /** The translations by their English. */
    static Map<String, String> read(BufferedReader in) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        StringBuilder key = new StringBuilder();
        StringBuilder value = new StringBuilder();
        StringBuilder current = key;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("msgid ")) {
                if (!key.isEmpty()) entries.put(key.toString(), value.toString());
                key.setLength(0);
                value.setLength(0);
                current = key;
            } else if (line.startsWith("msgstr ")) {
                current = value;
            }
            int quote = line.indexOf('"');
            if (quote >= 0 && !line.startsWith("#"))
                unescape(line.substring(quote + 1, line.lastIndexOf('"')), current);
        }
        if (!key.isEmpty()) entries.put(key.toString(), value.toString());
        return entries;
    }

    private static void unescape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter != '\\' || i + 1 == text.length()) {
                to.append(letter);
            } else {
                char escaped = text.charAt(++i);
                to.append(escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped);
            }
        }
    }
}
