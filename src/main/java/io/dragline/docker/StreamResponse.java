package io.dragline.docker;

import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.dragline.server.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** A response whose body is still on its way; closing it ends the connection. */
record StreamResponse(int status, Map<String, List<String>> headers, InputStream body, ByteStreams connection)
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
        close(connection);
    }

    static void close(ByteStreams connection) {
        try {
            connection.close();
        } catch (IOException ended) {
            // nothing of it is needed any more
        }
    }
}
