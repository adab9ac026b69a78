package io.dragline.outbound;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers by name in lower case
 * @param body for programs, not for people: it may hold what its reader must not see
 */
public record HttpAnswer(int status, Map<String, String> headers, byte[] body) {
    private static final int MOST = 64 << 10;
    private static final int LONGEST_LINE = 8 << 10;

    static HttpAnswer read(InputStream in) throws IOException {
        for (int interim = 0; interim < 5; interim++) {
            int status = status(line(in));
            Map<String, String> headers = new TreeMap<>();
            for (String line = line(in); !line.isEmpty() && headers.size() < 100; line = line(in)) {
                int colon = line.indexOf(':');
                if (colon > 0)
                    headers.put(
                            line.substring(0, colon).toLowerCase(Locale.ROOT),
                            line.substring(colon + 1).strip());
            }
            if (status >= 200) return new HttpAnswer(status, headers, body(in, status, headers));
        }
        throw new IOException("it answers with nothing but interim answers");
    }

    private static int status(String line) throws IOException {
        if (!line.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?")) throw new IOException("the answer is no HTTP");
        return Integer.parseInt(line.substring(9, 12));
    }

    private static byte[] body(InputStream in, int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) return new byte[0];
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) return chunks(in);
        String length = headers.getOrDefault("content-length", "");
        return in.readNBytes(length.matches("[0-9]{1,9}") ? Math.min(MOST, Integer.parseInt(length)) : MOST);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < MOST) {
            String size = line(in).replaceFirst(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) throw new IOException("the answer's chunks are broken");
            int length = Integer.parseInt(size, 16);
            if (length == 0) break;
            all.write(in.readNBytes(Math.min(length, MOST - all.size())));
            line(in);
        }
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("it hung up in the middle of its answer");
            if (line.size() >= LONGEST_LINE) throw new IOException("the answer's head is too long");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
