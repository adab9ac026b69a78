package io.dragline.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One GET that a machine makes, as {@code curl -fsS -m 2 http://10.88.1.12:8080/healthz} would.
 *
 * @param name the host name asked for; null: the address
 * @param timeout of the whole exchange
 */
public record Curl(
        String host, int port, String path, @Nullable String name, Duration timeout) {
    private static final int LIMIT = 64 * 1024;

    public Curl {
        if (!path.matches("/[!-~]*")) throw new IllegalArgumentException("'" + path + "' is not a path to ask for");
        if (name != null && !name.matches("[A-Za-z0-9.-]+"))
            throw new IllegalArgumentException("'" + name + "' is not a host name");
    }

    /** @param body at most 64 KiB of it */
    public record Answer(int status, String body) {
        public String lastLine() {
            String text = body.stripTrailing();
            return text.substring(text.lastIndexOf('\n') + 1);
        }
    }

    /** As a person would type it. */
    public String text() {
        long seconds = Math.max(1, (timeout.toMillis() + 999) / 1000);
        String header = name == null ? "" : "-H " + Command.quote("Host: " + name) + " ";
        return "curl -fsS -m " + seconds + " " + header + Command.quote("http://" + host + ":" + port + path);
    }

    /** @throws IOException nobody listens, the time is up, or what came back is not HTTP */
    public Answer get(Shell shell) throws IOException, InterruptedException {
        return Dial.within(timeout, shell, host, port, this::exchange);
    }

    private Answer exchange(ByteStreams streams) throws IOException {
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + (name == null ? host + ":" + port : name)
                + "\r\nUser-Agent: dragline\r\nAccept: */*\r\nConnection: close\r\n\r\n";
        streams.out().write(request.getBytes(StandardCharsets.US_ASCII));
        streams.out().flush();
        InputStream in = streams.in();
        String status = line(in);
        if (!status.matches("HTTP/1\\.[01] [1-5][0-9]{2}( .*)?"))
            throw new IOException("no HTTP came back but: " + status.substring(0, Math.min(80, status.length())));
        return new Answer(Integer.parseInt(status.substring(9, 12)), body(in));
    }

    private static String body(InputStream in) throws IOException {
        int length = LIMIT;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.matches("content-length: *[0-9]{1,9}"))
                length = Math.min(LIMIT, Integer.parseInt(lower.replaceAll("[^0-9]", "")));
            if (lower.matches("transfer-encoding:.*chunked")) chunked = true;
        }
        byte[] bytes = chunked ? chunks(in) : in.readNBytes(length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (all.size() < LIMIT) {
            String size = line(in).replaceAll(";.*", "").strip();
            if (!size.matches("[0-9a-fA-F]{1,7}")) throw new IOException("a chunk of the answer has no size");
            int length = Integer.parseInt(size, 16);
            if (length == 0) break;
            all.write(in.readNBytes(Math.min(length, LIMIT)));
            line(in);
        }
        return all.toByteArray();
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) throw new EOFException("the connection was closed before the answer was complete");
            if (line.size() > 8192) throw new IOException("a line of the answer's head is longer than 8 KiB");
            if (b != '\r') line.write(b);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }
}
