package io.dragline.docker;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.dragline.server.ByteStreams;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a response up to its body, and hands that over as a stream. */
final class HttpResponse {
    private HttpResponse() {}

    static Response receive(Request request, ByteStreams connection) throws IOException {
        InputStream in = new BufferedInputStream(connection.in(), 16_384);
        HttpHead head = HttpHead.read(in);
        InputStream input = request.hijackedInput();
        if (input == null || head.status() != 101 && head.status() != 200)
            return new StreamResponse(head.status(), head.headers(), body(request, head, in), connection);
        HijackedInput.pump(input, connection);
        // docker-java takes 2xx alone for a success, so 101 must look like 200
        return new StreamResponse(200, head.headers(), in, connection);
    }

    private static InputStream body(Request request, HttpHead head, InputStream in) throws IOException {
        if (request.method().equals("HEAD") || head.status() == 204 || head.status() == 304)
            return InputStream.nullInputStream();
        if ("chunked".equalsIgnoreCase(head.first("Transfer-Encoding"))) return new ChunkedBody(in);
        String length = head.first("Content-Length");
        if (length == null) return in;
        if (!length.matches("[0-9]{1,18}")) throw new IOException("not a length: '" + length + "'");
        return new FixedBody(in, Long.parseLong(length));
    }
}
