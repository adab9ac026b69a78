import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The shop's orders: counts them, in redis when the variable REDIS says where it is. */
public final class Orders {
    private final AtomicLong counted = new AtomicLong();
    private final String redis = System.getenv().getOrDefault("REDIS", "");

    public static void main(String[] arguments) throws IOException {
        Orders orders = new Orders();
        HttpServer server = HttpServer.create(new InetSocketAddress(8080), 1024);
        server.createContext("/", orders::count);
        server.createContext("/healthz", exchange -> answer(exchange, 200, "ok\n"));
        server.setExecutor(Executors.newCachedThreadPool());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(3)));
        server.start();
        System.out.println("orders are kept in " + (orders.redis.isEmpty() ? "memory" : orders.redis));
    }

    private void count(HttpExchange exchange) throws IOException {
        boolean ordered = exchange.getRequestMethod().equals("POST");
        try {
            String where = redis.isEmpty() ? "memory" : "redis";
            answer(exchange, 200, "{\"service\": \"orders\", \"orders\": %d, \"kept\": \"%s\"}\n".formatted(add(ordered ? 1 : 0), where));
        } catch (IOException e) {
            answer(exchange, 503, "redis at " + redis + " did not answer: " + e.getMessage() + "\n");
        }
    }

    private long add(int more) throws IOException {
        return redis.isEmpty() ? counted.addAndGet(more) : addInRedis(more);
    }

    private long addInRedis(int more) throws IOException {
        int colon = redis.lastIndexOf(':');
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(redis.substring(0, colon), Integer.parseInt(redis.substring(colon + 1))), 1000);
            socket.setSoTimeout(1000);
            socket.getOutputStream().write(("INCRBY orders " + more + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String reply = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
            if (reply == null || !reply.startsWith(":")) throw new IOException("unexpected reply " + reply);
            return Long.parseLong(reply.substring(1));
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", text.startsWith("{") ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
