package io.dragline.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.servers.Receiver;
import io.dragline.servers.SmtpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.Test;

class HttpCallIT {
    private static final HttpCall HTTP = new HttpCall(
            Outbound.to(List.of("127.0.0.1", "localhost"), (SSLSocketFactory) SSLSocketFactory.getDefault()));

    @Test
    void postsWithItsHeadersAndReadsTheAnswer() throws IOException {
        try (Receiver receiver = Receiver.start()) {
            receiver.answers(201, "{\"a\": \"é\"}");

            HttpAnswer answer = HTTP.post(
                    URI.create(receiver.address() + "/hook?key=a%20b"),
                    Map.of("X-One", "1"),
                    "{\"x\": \"é\"}".getBytes(StandardCharsets.UTF_8));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("{\"a\": \"é\"}");
            Receiver.Request request = receiver.requests().get(0);
            assertThat(request.uri()).hasToString("/hook?key=a%20b");
            assertThat(request.body()).isEqualTo("{\"x\": \"é\"}");
            assertThat(request.headers())
                    .containsEntry("x-one", "1")
                    .containsEntry("host", receiver.address().replace("http://", ""));
        }
    }

    @Test
    void doesNotFollowARedirect() throws IOException {
        try (Receiver receiver = Receiver.start()) {
            receiver.answers(302, "");
            assertThat(HTTP.post(URI.create(receiver.address()), Map.of(), new byte[0])
                            .status())
                    .isEqualTo(302);
            assertThat(receiver.requests()).hasSize(1);
        }
    }

    @Test
    void lineBreaksInHeadersAreRefused() {
        assertThatThrownBy(() -> HTTP.post(URI.create("http://127.0.0.1:9/"), Map.of("X", "a\r\nY: b"), new byte[0]))
                .isInstanceOf(IOException.class);
    }

    @Test
    void readsChunks() throws Exception {
        assertThat(answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2;x\r\nde\r\n0\r\n\r\n"))
                .isEqualTo("abcde");
    }

    @Test
    void readsNoMoreThan64KiB() throws Exception {
        assertThat(answered("HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(100_000))).hasSize(64 << 10);
        assertThat(answered("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186A0\r\n" + "x".repeat(100_000)))
                .hasSize(64 << 10);
    }

    @Test
    void cutsOffWhoAnswersLetterByLetter() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread drips = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    OutputStream out = socket.getOutputStream();
                    for (int i = 0; i < 200; i++) {
                        out.write('x');
                        out.flush();
                        Thread.sleep(100); // slower than anybody should be, and never silent
                    }
                } catch (IOException | InterruptedException cutOff) {
                    Thread.currentThread().interrupt();
                }
            });
            drips.start();
            URI address = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> HTTP.post(address, Map.of(), new byte[0])).hasMessageContaining("not through");
            drips.interrupt();
        }
    }

    @Test
    void aCertificateThatNobodyTrustsIsRefused() {
        try (SmtpServer server = SmtpServer.start("tls")) { // any server with TLS
            URI address = URI.create("https://localhost:" + server.port() + "/");
            assertThatThrownBy(() -> HTTP.post(address, Map.of(), new byte[0]))
                    .hasMessageContaining("TLS with localhost");
        }
    }

    private static String answered(String text) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread answers = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                } catch (IOException hungUp) {
                    // it had enough
                }
            });
            answers.start();
            HttpAnswer answer =
                    HTTP.post(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), new byte[0]);
            return new String(answer.body(), StandardCharsets.UTF_8);
        }
    }
}
