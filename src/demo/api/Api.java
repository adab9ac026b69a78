import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** The shop's API: tells its version and what its variables say. */
public final class Api {
    private static final Map<String, String> ENVIRONMENT = System.getenv();
    private final Properties release = new Properties();
    private final AtomicLong answers = new AtomicLong();

    public static void main(String[] arguments) throws IOException {
        new Api().serve(Integer.parseInt(ENVIRONMENT.getOrDefault("PORT", "8080")));
    }

    private void serve(int port) throws IOException {
        try (InputStream file = Api.class.getResourceAsStream("/release.properties")) {
            release.load(file);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(port), 1024);
        server.createContext("/version", this::version);
        server.createContext("/healthz", this::health);
        server.setExecutor(Executors.newCachedThreadPool());
        // what is being answered is answered to its end
        Runtime.getRuntime().addShutdownHook(new Thread(() -> server.stop(3)));
        server.start();
        System.out.println("version " + release.getProperty("version") + " listens on " + port);
    }

    private void version(HttpExchange exchange) throws IOException {
        answers.incrementAndGet();
        answer(
                exchange,
                200,
                "{\"service\": \"api\", \"version\": \"%s\", \"replica\": \"%s\", \"greeting\": \"%s\", \"payment\": \"%s\"}\n"
                        .formatted(
                                release.getProperty("version"),
                                ENVIRONMENT.getOrDefault("REPLICA", "-"),
                                ENVIRONMENT.getOrDefault("GREETING", "-"),
                                ENVIRONMENT.containsKey("PAYMENT_KEY") ? "ready" : "no key"));
    }

    /** A release may leak: after so many answers it says that it is no longer fit, though it still answers. */
    private void health(HttpExchange exchange) throws IOException {
        long leak = Long.parseLong(release.getProperty("leak", "0"));
        boolean fit = leak == 0 || answers.get() < leak;
        answer(exchange, fit ? 200 : 503, fit ? "ok\n" : "no connection left in the pool\n");
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", text.startsWith("{") ? "application/json" : "text/plain");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
