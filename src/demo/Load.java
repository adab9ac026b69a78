import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Asks without pause and repeats nothing, so that every failed request is counted. Requests are due by the clock, whatever
 * the answers do: a stall shows as latency. {@code java Load.java PORT HOST PATH RATE CONNECTIONS FILE} runs as long as the
 * file is there, then prints one JSON document. Of ten requests seven are POSTs on kept connections, two are GETs on kept
 * ones, one is a GET with {@code Connection: close}. Plain sockets, since Java's own client repeats failed GETs in silence.
 */
public final class Load {
    private static final Pattern VERSION = Pattern.compile("\"version\": ?\"([^\"]*)\"");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private static final int PATIENCE_MS = 5000;

    private final int port;
    private final String host;
    private final String path;
    private final double rate;
    private final Path file;
    private final long start = System.nanoTime();
    private final AtomicLong slots = new AtomicLong();
    private final AtomicLong lastGood = new AtomicLong(start);
    private final AtomicLong longestGap = new AtomicLong();
    private final ConcurrentLinkedQueue<Long> latencies = new ConcurrentLinkedQueue<>();
    private final Map<String, AtomicLong> failures = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> versions = new ConcurrentSkipListMap<>();

    private Load(String[] words) {
        port = Integer.parseInt(words[0]);
        host = words[1];
        path = words[2];
        rate = Double.parseDouble(words[3]);
        file = Path.of(words[5]);
    }

    public static void main(String[] words) throws InterruptedException {
        Load load = new Load(words);
        int connections = Integer.parseInt(words[4]);
        CountDownLatch running = new CountDownLatch(connections);
        for (int i = 0; i < connections; i++) new Thread(() -> load.ask(running)).start();
        running.await();
        load.report();
    }

    private void ask(CountDownLatch running) {
        Connection connection = new Connection();
        while (Files.exists(file)) {
            long slot = slots.getAndIncrement();
            long due = start + (long) (slot * 1e9 / rate);
            waitUntil(due);
            try {
                good(connection.ask(slot % 10 < 7 ? "POST" : "GET", slot % 10 == 9), due);
            } catch (IOException | IllegalStateException e) {
                String kind = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
                failures.computeIfAbsent(kind, k -> new AtomicLong()).incrementAndGet();
                connection.close();
            }
        }
        connection.close();
        running.countDown();
    }

    private static void waitUntil(long due) {
        try {
            long nanos = due - System.nanoTime();
            if (nanos > 0) Thread.sleep(nanos / 1_000_000, (int) (nanos % 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void good(String body, long due) {
        long now = System.nanoTime();
        latencies.add(now - due);
        long before = lastGood.getAndSet(now);
        longestGap.accumulateAndGet(now - before, Math::max);
        Matcher version = VERSION.matcher(body);
        versions.computeIfAbsent(version.find() ? version.group(1) : "?", v -> new AtomicLong()).incrementAndGet();
    }

    private void report() {
        long[] sorted = latencies.stream().mapToLong(Long::longValue).sorted().toArray();
        long failed = failures.values().stream().mapToLong(AtomicLong::get).sum();
        System.out.printf(
                java.util.Locale.ROOT,
                "{\"sent\": %d, \"ok\": %d, \"failed\": %d, \"failures\": %s, \"p50Ms\": %.1f, \"p99Ms\": %.1f, \"maxMs\": %.1f, \"longestGapMs\": %.1f, \"versions\": %s}%n",
                sorted.length + failed, sorted.length, failed, json(failures), quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sorted, 1), longestGap.get() / 1e6, json(versions));
    }

    private static double quantile(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, (int) (sorted.length * part))] / 1e6;
    }

    private static String json(Map<String, AtomicLong> counts) {
        return counts.entrySet().stream()
                .map(e -> "\"" + e.getKey().replaceAll("[\"\\\\\\p{Cntrl}]", " ") + "\": " + e.getValue())
                .collect(java.util.stream.Collectors.joining(", ", "{", "}"));
    }

    /** One connection that is kept until either side says otherwise. */
    private final class Connection {
        private Socket socket;
        private InputStream in;

        String ask(String method, boolean last) throws IOException {
            if (socket == null) {
                socket = new Socket();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(PATIENCE_MS);
                socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE_MS);
                in = new BufferedInputStream(socket.getInputStream());
            }
            String body = method.equals("POST") ? "hello" : "";
            socket.getOutputStream()
                    .write((method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: " + body.length()
                                    + "\r\n" + (last ? "Connection: close\r\n" : "") + "\r\n" + body)
                            .getBytes(StandardCharsets.US_ASCII));
            return read(last);
        }

        private String read(boolean last) throws IOException {
            String head = head();
            String status = head.split(" ", 3)[1];
            if (!status.equals("200")) throw new IllegalStateException("http " + status);
            Matcher length = LENGTH.matcher(head);
            if (!length.find()) throw new IllegalStateException("an answer without a length");
            byte[] body = in.readNBytes(Integer.parseInt(length.group(1)));
            if (body.length < Integer.parseInt(length.group(1))) throw new EOFException("an answer was cut off");
            if (last || head.toLowerCase(java.util.Locale.ROOT).contains("\r\nconnection: close")) close();
            return new String(body, StandardCharsets.UTF_8);
        }

        private String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            byte[] end = new byte[4];
            while (!Arrays.equals(end, new byte[] {'\r', '\n', '\r', '\n'})) {
                int next = in.read();
                if (next < 0) throw new EOFException("closed before an answer");
                head.write(next);
                System.arraycopy(end, 1, end, 0, 3);
                end[3] = (byte) next;
            }
            return head.toString(StandardCharsets.US_ASCII);
        }

        void close() {
            try {
                if (socket != null) socket.close();
            } catch (IOException e) {
                // it is gone either way
            }
            socket = null;
        }
    }
}
