package io.dragline.servers;

import com.github.dockerjava.transport.DockerHttpClient;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Speaks HTTP/1.1 to an engine, one connection a request. There is no read time-out (events and logs stream for ever): the
 * caller closes the response to end a request.
 */
final class StreamHttpClient implements DockerHttpClient {
    /** One open connection. */
    interface Connection extends Closeable {
        InputStream in() throws IOException;

        OutputStream out() throws IOException;

        /** Ends our direction only: the end of an exec's standard input. */
        default void closeOutput() throws IOException {}
    }

    /** Opens connections to one engine. */
    interface Dialer {
        Connection dial() throws IOException;
    }

    private static final int MAX_HEADER = 65_536;

    private final Dialer dialer;

    StreamHttpClient(Dialer dialer) {
        this.dialer = dialer;
    }

    static Dialer unix(Path socket) {
        return () -> new UnixConnection(SocketChannel.open(UnixDomainSocketAddress.of(socket)));
    }

    @Override
    public void close() {}

    @Override
    public Response execute(Request request) {
        Connection connection = null;
        try {
            connection = dialer.dial();
            send(request, connection);
            return receive(request, connection);
        } catch (IOException | RuntimeException e) {
            closeQuietly(connection);
            throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
    }

    private static void send(Request request, Connection connection) throws IOException {
        byte[] bytes = request.bodyBytes();
        InputStream body = request.body();
        StringBuilder head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.path())
                .append(" HTTP/1.1\r\nHost: docker\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(
                request.hijackedInput() != null ? "Connection: Upgrade\r\nUpgrade: tcp\r\n" : "Connection: close\r\n");
        if (bytes != null) head.append("Content-Length: ").append(bytes.length).append("\r\n");
        else if (body != null) head.append("Transfer-Encoding: chunked\r\n");
        else if (!request.method().equals("GET")) head.append("Content-Length: 0\r\n");

        OutputStream out = new BufferedOutputStream(connection.out(), 32_768);
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (bytes != null) out.write(bytes);
        else if (body != null) sendChunks(body, out);
        out.flush();
    }

    private static void sendChunks(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[32_768];
        for (int n; (n = body.read(buffer)) >= 0; ) {
            if (n == 0) continue;
            out.write((Integer.toHexString(n) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(buffer, 0, n);
            out.write("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
        out.write("0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Response receive(Request request, Connection connection) throws IOException {
        InputStream in = new BufferedInputStream(connection.in(), 16_384);
        int status;
        Map<String, List<String>> headers;
        do {
            status = Integer.parseInt(line(in).split(" ", 3)[1]);
            headers = headers(in);
        } while (status == 100);

        InputStream input = request.hijackedInput();
        boolean hijacked = input != null && (status == 101 || status == 200);
        if (hijacked) pump(input, connection);
        // docker-java takes only 2xx for a success: 101 must look like 200
        return new StreamResponse(
                hijacked ? 200 : status, headers, hijacked ? in : body(in, status, headers), connection);
    }

    private static InputStream body(InputStream in, int status, Map<String, List<String>> headers) {
        String length = first(headers, "Content-Length");
        if ("chunked".equalsIgnoreCase(first(headers, "Transfer-Encoding"))) return new Chunked(in);
        if (length != null) return new Limited(in, Long.parseLong(length));
        return status == 204 || status == 304 ? InputStream.nullInputStream() : in;
    }

    private static void pump(InputStream input, Connection connection) {
        Thread pump = new Thread(
                () -> {
                    try {
                        OutputStream out = connection.out();
                        byte[] buffer = new byte[8_192];
                        for (int n; (n = input.read(buffer)) >= 0; ) {
                            out.write(buffer, 0, n);
                            out.flush();
                        }
                        connection.closeOutput();
                    } catch (IOException ended) {
                        // the other side went first; the reader reports it
                    }
                },
                "docker-stdin");
        pump.setDaemon(true);
        pump.start();
    }

    private static Map<String, List<String>> headers(InputStream in) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line; !(line = line(in)).isEmpty(); ) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).trim(), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        return headers;
    }

    private static @Nullable String first(Map<String, List<String>> headers, String name) {
        List<String> values = headers.get(name);
        return values == null ? null : values.get(0);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c; (c = in.read()) != '\n'; ) {
            if (c < 0) throw new EOFException("the engine closed the connection: " + line);
            if (c != '\r') line.append((char) c);
            if (line.length() > MAX_HEADER) throw new IOException("header line too long");
        }
        return line.toString();
    }

    private static void closeQuietly(@Nullable Closeable closeable) {
        try {
            if (closeable != null) closeable.close();
        } catch (IOException ignored) {
            // nothing left to save
        }
    }

    private record StreamResponse(
            int status, Map<String, List<String>> headers, InputStream body, Connection connection)
            implements Response {
        @Override
        public int getStatusCode() {
            return status;
        }

        @Override
        public Map<String, List<String>> getHeaders() {
            return headers;
        }

        @Override
        public InputStream getBody() {
            return body;
        }

        @Override
        public void close() {
            closeQuietly(connection);
        }
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long length) {
            super(in);
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            if (left <= 0) return -1;
            int c = in.read();
            if (c >= 0) left--;
            return c;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left <= 0) return -1;
            int n = in.read(buffer, offset, (int) Math.min(length, left));
            if (n > 0) left -= n;
            return n;
        }
    }

    private static final class Chunked extends InputStream {
        private final InputStream in;
        private long left;
        private boolean started;
        private boolean ended;

        Chunked(InputStream in) {
            this.in = in;
        }

        private boolean more() throws IOException {
            if (ended) return false;
            if (left > 0) return true;
            if (started) line(in);
            started = true;
            left = Long.parseLong(line(in).split(";", 2)[0].trim(), 16);
            if (left > 0) return true;
            ended = true;
            return false;
        }

        @Override
        public int read() throws IOException {
            if (!more()) return -1;
            int c = in.read();
            if (c < 0) throw new EOFException("the engine closed the connection inside a chunk");
            left--;
            return c;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) return 0;
            if (!more()) return -1;
            int n = in.read(buffer, offset, (int) Math.min(length, left));
            if (n < 0) throw new EOFException("the engine closed the connection inside a chunk");
            left -= n;
            return n;
        }
    }

    /** Not java.nio.channels.Channels: before JDK 19 its two streams share a lock, so a waiting reader blocks every write. */
    private record UnixConnection(SocketChannel channel) implements Connection {
        @Override
        public InputStream in() {
            return new InputStream() {
                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    return channel.read(ByteBuffer.wrap(buffer, offset, length));
                }
            };
        }

        @Override
        public OutputStream out() {
            return new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[] {(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] buffer, int offset, int length) throws IOException {
                    ByteBuffer rest = ByteBuffer.wrap(buffer, offset, length);
                    while (rest.hasRemaining()) channel.write(rest);
                }
            };
        }

        @Override
        public void closeOutput() throws IOException {
            channel.shutdownOutput();
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
