package io.dragline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.hook.Sender;
import io.dragline.servers.ControlPlane;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** 5,000 pushes in 10 s on one hook: what they are answered, how soon, and what they leave. Arguments: how many, seconds. */
public final class HookFlood {
    private static final int SENDERS = 200;

    private final ControlPlane plane;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final List<String> odd = new ArrayList<>();

    private HookFlood(ControlPlane plane) {
        this.plane = plane;
    }

    public static void main(String[] args) throws Exception {
        int count = args.length > 0 ? Integer.parseInt(args[0]) : 5000;
        int seconds = args.length > 1 ? Integer.parseInt(args[1]) : 10;
        Path data = Files.createTempDirectory("dragline-flood");
        try (ControlPlane plane = ControlPlane.start(data)) {
            new HookFlood(plane).run(count, seconds);
        }
    }

    private void run(int count, int seconds) throws Exception {
        String admin = plane.signIn("admin", ControlPlane.PASSWORD);
        plane.call("PUT", "/api/secrets/hook", admin, "{\"value\": \"" + Sender.SECRET + "\"}");
        plane.call("POST", "/api/manifest", admin, "text/yaml", """
                apiVersion: dragline/v1
                project: flood
                environments: { test: {} }
                services:
                  api: { kind: source, port: 80, source: { git: "git://127.0.0.1:9/s.git" } }
                hooks: { main: { provider: github, services: api, environment: test, secret: hook } }
                """);
        JsonNode hook = plane.call("GET", "/api/hooks", admin, null).body().get(0);
        Sender sender = new Sender(plane, hook.get("path").asText(), Sender.SECRET);
        URI uri = URI.create(plane.address() + hook.get("path").asText());
        long[] micros = new long[count];
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        CountDownLatch answered = new CountDownLatch(count);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int number = i;
            LockSupport.parkNanos(start + seconds * 1_000_000_000L * i / count - System.nanoTime());
            senders.execute(() -> {
                micros[number] = send(sender, uri, number);
                answered.countDown();
            });
        }
        answered.await();
        double took = (System.nanoTime() - start) / 1e9;
        senders.shutdown();
        Arrays.sort(micros);
        System.out.printf(
                "%d deliveries in %.1f s, answers %s; ms: p50 %d, p95 %d, p99 %d, most %d%n",
                count,
                took,
                new TreeMap<>(statuses),
                micros[count / 2] / 1000,
                micros[count * 95 / 100] / 1000,
                micros[count * 99 / 100] / 1000,
                micros[count - 1] / 1000);
        odd.stream().distinct().limit(5).forEach(System.out::println);
        for (JsonNode each :
                plane.call("GET", "/api/deployments?project=flood", admin, null).body())
            System.out.println(each.get("id") + " " + each.get("state") + " " + each.get("revision"));
    }

    private long send(Sender sender, URI uri, int number) {
        String body = Sender.commit("main", commit(number), commit(number + 1), number, "api/a", "api/b");
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        sender.githubHeaders("push", "d-" + number, body).forEach(request::header);
        long start = System.nanoTime();
        int status = 0;
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            status = response.statusCode();
            if (status >= 300) remember(response.body());
        } catch (java.io.IOException | InterruptedException e) {
            remember(e.toString());
        }
        statuses.computeIfAbsent(status, any -> new AtomicInteger()).incrementAndGet();
        return (System.nanoTime() - start) / 1000;
    }

    private synchronized void remember(String what) {
        odd.add(what);
    }

    private static String commit(int number) {
        return "%040x".formatted(0xabc0000000L + number);
    }
}
