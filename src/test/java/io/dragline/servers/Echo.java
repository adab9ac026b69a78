package io.dragline.servers;

import com.sun.net.httpserver.HttpServer;
import io.dragline.rollout.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that answers what it was asked: its name, the path and the headers; on an address of its own in 127/8. */
public final class Echo implements AutoCloseable {
    private static final AtomicInteger NEXT = new AtomicInteger(1);

    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 200;

    private Echo(HttpServer server) {
        this.server = server;
    }

    public static Echo start(String name) {
        int next = NEXT.getAndIncrement();
        long random = ProcessHandle.current().pid() % 200;
        String address = "127." + (20 + random % 200) + "." + next / 200 + "." + (1 + next % 200);
        try {
            Echo echo = new Echo(HttpServer.create(new InetSocketAddress(address, 0), 64));
            echo.server.createContext("/", exchange -> {
                echo.asked.incrementAndGet();
                StringBuilder text = new StringBuilder(name + " " + exchange.getRequestURI() + "\n");
                exchange.getRequestHeaders().forEach((key, values) -> text.append(key)
                        .append(": ")
                        .append(values.get(0))
                        .append('\n'));
                byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(echo.status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            echo.server.setExecutor(java.util.concurrent.Executors.newCachedThreadPool(task -> {
                Thread thread = new Thread(task);
                thread.setDaemon(true);
                return thread;
            }));
            echo.server.start();
            return echo;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void answers(int status) {
        this.status = status;
    }

    public int asked() {
        return asked.get();
    }

    public Endpoint endpoint() {
        return new Endpoint(
                server.getAddress().getAddress().getHostAddress(),
                server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
