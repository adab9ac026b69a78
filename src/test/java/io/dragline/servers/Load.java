package io.dragline.servers;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Visitors that retry nothing. Requests are due by the clock, whatever the answers do, so a stall shows as failures and
 * latency and not as fewer requests. Half are POSTs on kept connections, half GETs with a connection each.
 */
public final class Load implements AutoCloseable {
    private static final int TIMEOUT = 5000;

    private final int port;
    private final String host;
    private final String path;
    private final long begun = System.nanoTime();
    private final AtomicLong issued = new AtomicLong();
    private final List<Thread> visitors = new ArrayList<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final Map<String, Integer> versions = new TreeMap<>();
    private final List<Long> micros = new ArrayList<>();
    private volatile boolean over;
    private int sent;

    private Load(int port, String host, String path) {
        this.port = port;
        this.host = host;
        this.path = path;
    }

    /** @param versions answers by their first word; {@code failures} by kind: {@code http502}, {@code POST reset}, … */
    public record Result(
            int sent,
            int ok,
            Map<String, Integer> failures,
            Map<String, Integer> versions,
            double p50,
            double p99,
            double max) {
        public int failed() {
            return failures.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** Answers of the proxy's own making. */
        public int serverErrors() {
            return failures.entrySet().stream()
                    .filter(e -> e.getKey().startsWith("http5"))
                    .mapToInt(Map.Entry::getValue)
                    .sum();
        }
    }

    /** @param rate requests a second; {@code connections}: as many visitors of each kind */
    public static Load start(int port, String host, String path, int rate, int connections) {
        Load load = new Load(port, host, path);
        for (int i = 0; i < 2 * connections; i++) {
            boolean keep = i % 2 == 0;
            Thread thread = new Thread(() -> load.visit(keep, rate), "visitor-" + i);
            thread.setDaemon(true);
            load.visitors.add(thread);
        }
        load.visitors.forEach(Thread::start);
        return load;
    }

    public synchronized int sent() {
        return sent;
    }

    /** Lets what is under way come to its end. */
    public Result stop() throws InterruptedException {
        over = true;
        for (Thread visitor : visitors) visitor.join();
        return result();
    }

    private synchronized Result result() {
        micros.sort(null);
        int ok = versions.values().stream().mapToInt(Integer::intValue).sum();
        return new Result(
                sent, ok, Map.copyOf(failures), new TreeMap<>(versions), quantile(0.5), quantile(0.99), quantile(1));
    }

    private double quantile(double part) {
        return micros.isEmpty() ? 0 : micros.get((int) Math.min(micros.size() - 1, micros.size() * part)) / 1000.0;
    }

    private void visit(boolean keep, int rate) {
        Connection kept = null;
        while (!over) {
            long due = begun + issued.getAndIncrement() * 1_000_000_000L / rate;
            while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
            if (kept != null && kept.isStale()) kept = kept.closed();
            try {
                if (kept == null) kept = new Connection(port);
                boolean open = ask(kept, keep);
                if (!open) kept = kept.closed();
            } catch (IOException e) {
                tell(null, (keep ? "POST " : "GET ") + e, due);
                if (kept != null) kept = kept.closed();
            }
        }
        if (kept != null) kept.closed();
    }

    private boolean ask(Connection connection, boolean keep) throws IOException {
        long start = System.nanoTime();
        Answer answer = connection.ask(request(keep));
        tell(answer.status() == 200 ? answer.body().split("\\s", 2)[0] : null, "http" + answer.status(), start);
        return keep && answer.stays();
    }

    private String request(boolean keep) {
        return keep
                ? "POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 5\r\n\r\nhello"
                : "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }

    private synchronized void tell(@org.jspecify.annotations.Nullable String version, String failure, long start) {
        sent++;
        if (version == null) failures.merge(failure, 1, Integer::sum);
        else versions.merge(version, 1, Integer::sum);
        micros.add((System.nanoTime() - start) / 1000);
    }

    @Override
    public void close() {
        over = true;
    }

    private record Answer(int status, String body, boolean stays) {}

    /** One connection of a visitor. */
    private static final class Connection {
        private final SocketChannel channel;
        private final InputStream in;

        Connection(int port) throws IOException {
            channel = SocketChannel.open();
            Socket socket = channel.socket();
            socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT);
            socket.setSoTimeout(TIMEOUT);
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream());
        }

        /** What every client does before it sends: an end that has already arrived is no failure. */
        boolean isStale() {
            try {
                channel.configureBlocking(false);
                int read = channel.read(ByteBuffer.allocate(1));
                channel.configureBlocking(true);
                return read != 0;
            } catch (IOException e) {
                return true;
            }
        }

        Answer ask(String request) throws IOException {
            channel.socket().getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String status = line();
            int length = 0;
            boolean stays = true;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(java.util.Locale.ROOT);
                if (lower.startsWith("content-length:"))
                    length = Integer.parseInt(lower.substring(15).strip());
                if (lower.equals("connection: close")) stays = false;
                if (lower.equals("transfer-encoding: chunked")) chunked = true;
            }
            byte[] body = chunked ? chunks() : in.readNBytes(length);
            if (!chunked && body.length < length) throw new EOFException("truncated");
            return new Answer(
                    Integer.parseInt(status.substring(9, 12)), new String(body, StandardCharsets.UTF_8), stays);
        }

        private byte[] chunks() throws IOException {
            java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
                all.write(in.readNBytes(size));
                line();
            }
            line();
            return all.toByteArray();
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) throw new EOFException("closed");
                if (c != '\r') line.append((char) c);
            }
            return line.toString();
        }

        @org.jspecify.annotations.Nullable
        Connection closed() {
            try {
                channel.close();
            } catch (IOException e) {
                // it is gone either way
            }
            return null;
        }
    }
}
