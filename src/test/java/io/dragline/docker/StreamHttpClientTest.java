package io.dragline.docker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.dockerjava.transport.DockerHttpClient.Request;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import io.dragline.server.ByteStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The wire format, with an engine made of bytes. */
class StreamHttpClientTest {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private boolean closed;

    @Test
    void readsABodyOfKnownLengthAndNotMore() throws Exception {
        assertThat(bodyOf("HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nokmore")).isEqualTo("ok");
    }

    @Test
    void readsChunksWhateverTheirExtensions() throws Exception {
        assertThat(
                        bodyOf(
                                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=1\r\nabc\r\nA\r\n0123456789\r\n0\r\n\r\n"))
                .isEqualTo("abc0123456789");
    }

    @Test
    void readsToTheEndWhenNoLengthIsGiven() throws Exception {
        assertThat(bodyOf("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 200 OK\r\n\r\nall"))
                .isEqualTo("all");
    }

    @Test
    void waitsForNoBodyWhereNoneComes() throws Exception {
        assertThat(bodyOf("HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"))
                .isEmpty();
    }

    @Test
    void refusesABodyThatEndsTooEarly() {
        assertThatThrownBy(() -> bodyOf("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("6 bytes to come");
        assertThatThrownBy(() -> bodyOf("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc"))
                .hasMessageContaining("inside a chunk");
    }

    @Test
    void saysThatTheEngineBrokeOffAndClosesTheConnection() {
        for (String answer : new String[] {"", "SSH-2.0-x\r\n", "HTTP/1.1 200 OK\r\nno header\r\n\r\n"}) {
            closed = false;
            assertThatThrownBy(() -> bodyOf(answer))
                    .isInstanceOf(EngineUnreachable.class)
                    .hasMessageContaining("server 'a'")
                    .hasMessageContaining("GET /x");
            assertThat(closed).isTrue();
        }
    }

    @Test
    void sendsAStreamInChunks() throws Exception {
        Request request = Request.builder()
                .method(Request.Method.POST)
                .path("/build")
                .body(new ByteArrayInputStream("tar".getBytes(StandardCharsets.UTF_8)))
                .build();
        try (Response response =
                client("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").execute(request)) {
            assertThat(response.getStatusCode()).isEqualTo(200);
        }
        assertThat(sent.toString(StandardCharsets.ISO_8859_1))
                .isEqualTo(
                        "POST /build HTTP/1.1\r\nHost: docker\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "3\r\ntar\r\n0\r\n\r\n");
        assertThat(closed).isTrue();
    }

    private String bodyOf(String answer) throws IOException {
        Request request =
                Request.builder().method(Request.Method.GET).path("/x").build();
        try (Response response = client(answer).execute(request)) {
            return new String(response.getBody().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private StreamHttpClient client(String answer) {
        InputStream in = new ByteArrayInputStream(answer.getBytes(StandardCharsets.ISO_8859_1));
        return new StreamHttpClient("server 'a'", () -> new ByteStreams() {
            @Override
            public InputStream in() {
                return in;
            }

            @Override
            public OutputStream out() {
                return sent;
            }

            @Override
            public void closeOutput() {}

            @Override
            public void close() {
                closed = true;
            }
        });
    }
}
