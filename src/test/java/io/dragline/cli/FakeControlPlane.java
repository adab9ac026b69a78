package io.dragline.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers over real HTTP as the REST table says, with what a test put into it; can go away and come back. */
final class FakeControlPlane implements AutoCloseable {
    private final Map<String, Function<Request, Answer>> answers = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<OutputStream> readers = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean withEvents = true;
    private @Nullable HttpServer server;
    private int port;

    /** @param call such as {@code GET /api/replicas} */
    record Request(String call, String query, String body, String token, String lastEventId, String language) {}

    /** @param text the whole body */
    record Answer(int status, String type, String text) {
        static Answer ok(String json) {
            return new Answer(200, "application/json", json);
        }

        static Answer problem(int status, String title, String detail) {
            String json = Json.object()
                    .with("title", title)
                    .with("detail", detail)
                    .with("status", status)
                    .toString();
            return new Answer(status, "application/problem+json", json);
        }
    }

    static FakeControlPlane start() {
        FakeControlPlane plane = new FakeControlPlane();
        plane.comeBack();
        return plane;
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    FakeControlPlane answers(String call, String json) {
        return answers(call, request -> Answer.ok(json));
    }

    FakeControlPlane answers(String call, Function<Request, Answer> answer) {
        answers.put(call, answer);
        return this;
    }

    FakeControlPlane withoutEvents() {
        withEvents = false;
        return this;
    }

    List<Request> requests(String call) {
        return requests.stream().filter(each -> each.call().equals(call)).toList();
    }

    Request only(String call) {
        List<Request> all = requests(call);
        if (all.size() != 1) throw new AssertionError(all.size() + " of " + call + " in " + requests);
        return all.get(0);
    }

    /** Sends an event to everyone who reads the stream. */
    void tell(String name, String id) {
        for (OutputStream reader : readers) {
            try {
                reader.write(("event: " + name + "\nid: " + id + "\ndata: {}\n\n").getBytes(StandardCharsets.UTF_8));
                reader.flush();
            } catch (IOException gone) {
                readers.remove(reader);
            }
        }
    }

    int readers() {
        return readers.size();
    }

    void goAway() {
        if (server != null) server.stop(0);
        server = null;
        readers.clear();
    }

    void comeBack() {
        try {
            HttpServer next = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            next.setExecutor(threads);
            next.createContext("/", this::handle);
            next.start();
            port = next.getAddress().getPort();
            server = next;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = new Request(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath(),
                String.valueOf(exchange.getRequestURI().getRawQuery()),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Last-Event-ID")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Accept-Language")));
        requests.add(request);
        if (request.call().equals("GET /api/events") && withEvents) {
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(":\n\n".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            readers.add(exchange.getResponseBody());
            return;
        }
        Answer answer = answers.getOrDefault(
                        request.call(), unknown -> Answer.problem(404, "Not found", "there is no " + unknown.call()))
                .apply(request);
        byte[] body = answer.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", answer.type());
        boolean asksForToken = answer.status() == 401 && !answer.text().contains("secondFactor");
        if (asksForToken && request.token().equals("null"))
            exchange.getResponseHeaders().add("WWW-Authenticate", "Bearer"); // as the control plane asks for a token
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        goAway();
        threads.shutdownNow();
    }
}
