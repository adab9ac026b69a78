package io.dragline.servers;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A sign-in provider that can lie: everybody is signed in there already, and its tokens are as wrong as a test asks for. */
public final class OidcServer implements AutoCloseable {
    public static final String CLIENT = "dragline";
    public static final String SECRET = "a secret: of ours";

    public volatile OidcFault fault = OidcFault.NONE;
    public volatile String subject = "subject-1";
    public volatile String user = "Lin@example.com";
    public volatile List<String> groups = List.of();
    /** What it says of itself; null: the truth. */
    @Nullable
    public volatile String issuer;
    /** What the browser is sent back with beside code and state. */
    public volatile String more = "";

    public final AtomicInteger askedForKeys = new AtomicInteger();

    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final HttpServer server;
    private volatile RSAKey key = newKey("first");
    private volatile CountDownLatch silence = new CountDownLatch(0);

    private OidcServer(HttpServer server) {
        this.server = server;
    }

    public static OidcServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            OidcServer provider = new OidcServer(http);
            http.createContext("/", provider::answer);
            http.setExecutor(Executors.newCachedThreadPool());
            http.start();
            return provider;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on another key signs, and it alone is told. */
    public void rotate() {
        key = newKey(UUID.randomUUID().toString());
    }

    /** Takes requests and answers none, until {@link #speak}. */
    public void beSilent() {
        silence = new CountDownLatch(1);
    }

    public void speak() {
        silence.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            silence.await();
            switch (exchange.getRequestURI().getPath()) {
                case "/.well-known/openid-configuration" ->
                    send(exchange, 200, """
                        {"issuer": "%2$s", "authorization_endpoint": "%1$s/authorize",
                         "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys"}""".formatted(address(), issuer == null ? address() : issuer));
                case "/authorize" -> authorize(exchange);
                case "/token" -> token(exchange);
                case "/keys" -> {
                    askedForKeys.incrementAndGet();
                    JWK told = key.toPublicJWK();
                    send(exchange, 200, new JWKSet(told).toString());
                }
                default -> send(exchange, 404, "{}");
            }
        } catch (JOSEException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        exchange.getResponseHeaders()
                .set("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state") + more);
        exchange.sendResponseHeaders(302, -1);
    }

    private void token(HttpExchange exchange) throws IOException, JOSEException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
        if (asked == null || !isOurs(exchange, asked, form)) {
            send(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        String token = new OidcToken(address(), CLIENT, asked.get("nonce"), subject, user, groups).with(fault, key);
        send(exchange, 200, "{\"token_type\": \"Bearer\", \"id_token\": \"" + token + "\"}");
    }

    /** What a provider that is one looks at: the client's secret, the place to come back to, PKCE. */
    private static boolean isOurs(HttpExchange exchange, Map<String, String> asked, Map<String, String> form) {
        String pair = CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"))
                && "S256".equals(asked.get("code_challenge_method"))
                && asked.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        speak();
        server.stop(0);
    }
}
