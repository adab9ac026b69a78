package io.dragline.servers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.database.PreparedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Dragline itself, as a program of its own in a data folder. */
public final class ControlPlane implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery staple";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Process process;
    private final Path log;
    private final int port;

    private ControlPlane(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** An answer and its body, which is empty when it is no JSON. */
    public record Answer(int status, JsonNode body, String text) {}

    /** Its database is there already, without a table. */
    public static ControlPlane start(Path data) {
        return start(data, Map.of("DRAGLINE_ADMIN_PASSWORD", PASSWORD), List.of());
    }

    public static ControlPlane start(Path data, Map<String, String> environment, List<String> options) {
        if (!options.contains("--db")) PreparedPostgres.into(data);
        return start(PackagedProgram.words(), data, environment, options);
    }

    /** As whoever has just installed it. */
    public static ControlPlane startOnNothing(Path data) {
        return start(PackagedProgram.words(), data, Map.of("DRAGLINE_ADMIN_PASSWORD", PASSWORD), List.of());
    }

    /** @param java how it is run */
    static ControlPlane rehearse(Path data, List<String> java) {
        PreparedPostgres.into(data);
        return start(java, data, Map.of("DRAGLINE_ADMIN_PASSWORD", PASSWORD), List.of());
    }

    private static ControlPlane start(
            List<String> java, Path data, Map<String, String> environment, List<String> options) {
        int port = Program.freePort();
        List<String> words = new ArrayList<>(List.of("--port", "" + port, "--data", "" + data));
        words.addAll(options);
        ControlPlane plane = run(port, java, words, environment);
        plane.awaitReady();
        return plane;
    }

    /** Without waiting for anything. */
    public static ControlPlane run(List<String> options) {
        return run(0, PackagedProgram.words(), options, Map.of());
    }

    private static ControlPlane run(
            int port, List<String> java, List<String> options, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile("dragline-control-plane", ".log");
            List<String> words = new ArrayList<>(java);
            words.addAll(options);
            ProcessBuilder builder = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new ControlPlane(builder.start(), log, port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    public void awaitReady() {
        await("the control plane to be ready", () -> process.isAlive() && health() == 200);
    }

    private int health() {
        try {
            return call("GET", "/api/health", null, null).status();
        } catch (UncheckedIOException notYet) {
            return 0;
        }
    }

    /** Waits for what is bound to come. */
    public void await(String what, Check check) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!check.isGood()) {
            if (System.nanoTime() > end || !process.isAlive())
                throw new IllegalStateException("waited in vain for " + what + ":\n" + output());
            try {
                process.waitFor(50, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Something that becomes true. */
    public interface Check {
        boolean isGood();
    }

    public String signIn(String user, String password) {
        Answer answer =
                call("POST", "/api/login", null, "{\"user\": \"%s\", \"password\": \"%s\"}".formatted(user, password));
        if (answer.status() != 200) throw new IllegalStateException("sign-in: " + answer);
        return answer.body().get("token").asText();
    }

    public Answer call(String method, String path, String token, String json) {
        return call(method, path, token, "application/json", json);
    }

    public Answer call(String method, String path, String token, String type, String body) {
        return call(method, path, token, type, body, Map.of());
    }

    public Answer call(
            String method, String path, String token, String type, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path))
                .timeout(Duration.ofMinutes(1))
                .header("Content-Type", type)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (token != null) request.header("Authorization", "Bearer " + token);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            String text = response.body();
            boolean isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json");
            return new Answer(response.statusCode(), JSON.readTree(isJson ? text : "{}"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processes whose words name the folder. */
    public static List<ProcessHandle> processesIn(Path folder) {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(other -> other.info().commandLine().orElse("").contains(folder.toString()))
                    .toList();
        }
    }

    /** What it holds of the machine's memory, in KiB. */
    public long memory() {
        return Long.parseLong(Tool.run(Path.of("/"), "ps", "-o", "rss=", "-p", "" + process.pid()));
    }

    /** As a power cut would. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** As a machine that does not let it run; what it has open stays open. */
    public void pause() {
        Tool.run(Path.of("/"), "kill", "-STOP", "" + process.pid());
    }

    public void resume() {
        Tool.run(Path.of("/"), "kill", "-CONT", "" + process.pid());
    }

    /** SIGTERM, and wait. */
    public int stop() {
        process.destroy();
        return exitCode();
    }

    public int exitCode() {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                throw new IllegalStateException("it does not end:\n" + output());
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) stop();
    }
}
