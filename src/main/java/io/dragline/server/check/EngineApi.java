package io.dragline.server.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.server.ByteStreams;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Two questions to an engine. Over its socket and not by its command line, since deployments take that very way, and it
 * needs no program there; by HTTP/1.0, whose answer ends with the connection.
 */
final class EngineApi {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE_SECONDS = 15;

    private EngineApi() {}

    static JsonNode get(ByteStreams connection, String path) throws IOException, InterruptedException {
        try (connection) {
            connection
                    .out()
                    .write(("GET " + path + " HTTP/1.0\r\nHost: engine\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            connection.out().flush();
            CompletableFuture<byte[]> answer = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(connection, answer), "engine-answer");
            reader.setDaemon(true);
            reader.start();
            return parse(path, new String(answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS), StandardCharsets.UTF_8));
        } catch (TimeoutException e) {
            throw new IOException("no answer to GET " + path + " in " + PATIENCE_SECONDS + " s", e);
        } catch (ExecutionException e) {
            throw new IOException("no answer to GET " + path + ": " + e.getMessage(), e);
        }
    }

    private static void read(ByteStreams connection, CompletableFuture<byte[]> answer) {
        try {
            answer.complete(connection.in().readNBytes(4_000_000));
        } catch (IOException e) {
            answer.completeExceptionally(e);
        }
    }

    private static JsonNode parse(String path, String answer) throws IOException {
        int body = answer.indexOf("\r\n\r\n");
        if (body < 0 || !answer.matches("(?s)HTTP/1\\.[01] 200 .*"))
            throw new IOException(
                    "GET " + path + " answered '" + answer.lines().findFirst().orElse("nothing") + "'");
        return JSON.readTree(answer.substring(body + 4));
    }
}
