package io.dragline.servers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whoever is told by HTTP: keeps what came and answers as it is told to. */
public final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final List<Request> requests = new ArrayList<>();
    private volatile Function<Request, Reply> answer = request -> new Reply(200, "{\"errcode\": 0, \"code\": 0}");
    private volatile @Nullable CountDownLatch shut;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    /** @param headers in lower case */
    public record Request(URI uri, Map<String, String> headers, String body) {}

    /** What it answers. */
    public record Reply(int status, String body) {}

    public static Receiver start() {
        try {
            Receiver receiver =
                    new Receiver(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64));
            receiver.server.createContext("/", exchange -> {
                Map<String, String> headers = new TreeMap<>();
                exchange.getRequestHeaders()
                        .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
                Request request = new Request(
                        exchange.getRequestURI(),
                        headers,
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                Reply reply = receiver.take(request);
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                if (reply.status() / 100 == 3) exchange.getResponseHeaders().set("Location", "/elsewhere");
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            receiver.server.setExecutor(Executors.newCachedThreadPool(work -> {
                Thread thread = new Thread(work, "receiver");
                thread.setDaemon(true);
                return thread;
            }));
            receiver.server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reply take(Request request) {
        synchronized (requests) {
            requests.add(request);
            requests.notifyAll();
        }
        CountDownLatch door = shut;
        try {
            if (door != null) door.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return answer.apply(request);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public void answers(int status, String body) {
        answer = request -> new Reply(status, body);
    }

    public void answers(Function<Request, Reply> how) {
        answer = how;
    }

    /** From now on it takes, and does not answer. */
    public void hangs() {
        shut = new CountDownLatch(1);
    }

    public List<Request> requests() {
        synchronized (requests) {
            return List.copyOf(requests);
        }
    }

    /** Waits until so many have come. */
    public List<Request> await(int many) {
        return await(many, 60);
    }

    public List<Request> await(int many, int seconds) {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        synchronized (requests) {
            while (requests.size() < many) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) throw new IllegalStateException("waited in vain for " + many + ", came: " + requests);
                try {
                    requests.wait(left);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                }
            }
            return List.copyOf(requests);
        }
    }

    @Override
    public void close() {
        CountDownLatch door = shut;
        if (door != null) door.countDown();
        server.stop(0);
    }
}
