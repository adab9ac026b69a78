package io.dragline.build;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.transport.DockerHttpClient;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The least that speaks HTTP to this machine's engine, one connection a request. */
final class SocketHttp implements DockerHttpClient {
    static DockerClient client() {
        return DockerClientImpl.getInstance(
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost("unix:///var/run/docker.sock")
                        .withApiVersion("1.41")
                        .build(),
                new SocketHttp());
    }

    @Override
    public Response execute(Request request) {
        try {
            SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of("/var/run/docker.sock"));
            send(channel, request);
            return new Answer(channel, new BufferedInputStream(new Input(channel), 16_384));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(SocketChannel channel, Request request) throws IOException {
        byte[] body = request.body() == null ? request.bodyBytes() : null;
        StringBuilder head =
                new StringBuilder(request.method() + " " + request.path() + " HTTP/1.1\r\nHost: docker\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        boolean chunked = request.body() != null;
        head.append(chunked ? "Transfer-Encoding: chunked\r\n" : "Content-Length: " + (body == null ? 0 : body.length))
                .append(chunked ? "" : "\r\n");
        write(channel, head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        if (body != null) write(channel, body);
        if (!chunked) return;
        for (byte[] part; (part = request.body().readNBytes(65_536)).length > 0; ) {
            write(channel, (Integer.toHexString(part.length) + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            write(channel, part);
            write(channel, new byte[] {'\r', '\n'});
        }
        write(channel, "0\r\n\r\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void write(SocketChannel channel, byte[] bytes) throws IOException {
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) channel.write(rest);
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int c; (c = in.read()) >= 0 && c != '\n'; ) if (c != '\r') line.write(c);
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        // nothing is kept
    }

    /** Reads the channel without the lock that the JDK's own streams share. */
    private static final class Input extends InputStream {
        private final SocketChannel channel;

        Input(SocketChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return channel.read(ByteBuffer.wrap(buffer, offset, length));
        }
    }

    /** An answer whose body ends as its head says. */
    private static final class Answer implements Response {
        private final SocketChannel channel;
        private final int status;
        private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private final InputStream body;

        Answer(SocketChannel channel, InputStream in) throws IOException {
            this.channel = channel;
            this.status = Integer.parseInt(line(in).split(" ", 3)[1]);
            for (String line; !(line = line(in)).isEmpty(); )
                headers.put(
                        line.substring(0, line.indexOf(':')),
                        List.of(line.substring(line.indexOf(':') + 1).trim()));
            this.body = headers.containsKey("Transfer-Encoding")
                    ? new Chunked(in)
                    : status == 204 || status == 304 ? InputStream.nullInputStream() : in;
        }

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
            try {
                channel.close();
            } catch (IOException gone) {
                // it was closed already
            }
        }
    }

    /** A body in chunks. */
    private static final class Chunked extends FilterInputStream {
        private int left;
        private boolean started;

        Chunked(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (left == 0) {
                if (started) line(in);
                started = true;
                left = Integer.parseInt(line(in).trim(), 16);
                if (left == 0) return -1;
            }
            int n = in.read(buffer, offset, Math.min(length, left));
            if (n > 0) left -= n;
            return n;
        }
    }
}
