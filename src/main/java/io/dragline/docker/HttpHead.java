package io.dragline.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The status line and the headers of a response. */
record HttpHead(int status, Map<String, List<String>> headers) {
    private static final int LONGEST_LINE = 65_536;
    private static final int MOST_HEADERS = 1_000;

    /** Skips the interim answers, {@code 100 Continue}. */
    static HttpHead read(InputStream in) throws IOException {
        HttpHead head;
        do head = new HttpHead(status(line(in)), headers(in));
        while (head.status == 100);
        return head;
    }

    @Nullable
    String first(String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?"))
            throw new IOException("not HTTP: '" + line.substring(0, Math.min(200, line.length())) + "'");
        return Integer.parseInt(line.substring(9, 12));
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int left = MOST_HEADERS;
        for (String line; !(line = line(in)).isEmpty(); left--) {
            int colon = line.indexOf(':');
            if (colon < 1 || left == 0) throw new IOException("not an HTTP header: '" + line + "'");
            headers.computeIfAbsent(line.substring(0, colon).trim(), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        return headers;
    }

    /** Without its line end. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) throw new EOFException("it closed the connection" + (line.isEmpty() ? "" : " after: " + line));
            if (c != '\r') line.append((char) c);
            if (line.length() > LONGEST_LINE) throw new IOException("a header is too long");
        }
        return line.toString();
    }
}
