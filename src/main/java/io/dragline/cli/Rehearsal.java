package io.dragline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Follows a deployment that a server of its own makes up. The build runs it to learn which classes a command needs, for the
 * archive that halves every later start; nobody else does.
 */
final class Rehearsal {
    private static final String ENDED = """
            {"id":"1","project":"p","service":"s","environment":"e","kind":"deploy","state":"SUCCEEDED","release":1,
             "reason":null,"steps":[{"id":"1","name":"Pull image","server":"local","state":"COMPLETED","attempts":1,
             "startedAt":"2026-01-01T00:00:00.5Z","endedAt":"2026-01-01T00:00:01Z"}]}
            """;

    private Rehearsal() {}

    public static void main(String[] words) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", Rehearsal::answer);
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Surroundings alone = new Surroundings(
                Map.of("DRAGLINE_URL", address, "DRAGLINE_TOKEN", "none"),
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                false,
                false);
        int exit = Cli.run(alone, "deploy", "p/s", "--env", "e", "--wait");
        server.stop(0);
        System.exit(exit);
    }

    private static void answer(HttpExchange call) throws IOException {
        boolean stream = call.getRequestURI().getPath().endsWith("/events");
        byte[] body = (stream ? ": from 0\n\n" : ENDED).getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("Content-Type", stream ? "text/event-stream" : "application/json");
        call.sendResponseHeaders(200, body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
