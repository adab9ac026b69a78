package io.dragline.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.dragline.server.ByteStreams;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes a request. */
final class HttpRequest {
    private static final int BUFFER = 32_768;

    private HttpRequest() {}

    static void send(Request request, ByteStreams connection) throws IOException {
        byte[] bytes = request.bodyBytes();
        InputStream body = request.body();
        OutputStream out = new BufferedOutputStream(connection.out(), BUFFER);
        write(out, head(request));
        if (bytes != null) out.write(bytes);
        else if (body != null) writeChunks(body, out);
        out.flush();
    }

    private static String head(Request request) {
        StringBuilder head = new StringBuilder()
                .append(request.method())
                .append(' ')
                .append(request.path())
                .append(" HTTP/1.1\r\nHost: docker\r\n");
        request.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(
                request.hijackedInput() == null ? "Connection: close\r\n" : "Connection: Upgrade\r\nUpgrade: tcp\r\n");
        byte[] bytes = request.bodyBytes();
        if (bytes != null) head.append("Content-Length: ").append(bytes.length).append("\r\n");
        else if (request.body() != null) head.append("Transfer-Encoding: chunked\r\n");
        else if (!request.method().equals("GET")) head.append("Content-Length: 0\r\n");
        return head.append("\r\n").toString();
    }

    private static void writeChunks(InputStream body, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n; (n = body.read(buffer)) >= 0; ) {
            if (n == 0) continue; // an empty chunk would end the body
            write(out, Integer.toHexString(n) + "\r\n");
            out.write(buffer, 0, n);
            write(out, "\r\n");
        }
        write(out, "0\r\n\r\n");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
