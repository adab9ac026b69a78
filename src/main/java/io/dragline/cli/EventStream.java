package io.dragline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells that something happened to a deployment. Events only wake the reader up; the facts are then asked for, so a
 * lost, repeated or unknown event does no harm. Reconnects after every cut until it is closed.
 */
final class EventStream implements AutoCloseable {
    /** While the stream cannot be had. */
    private static final Duration POLL = Duration.ofSeconds(2);
    /** In case an event got lost on the way. */
    private static final Duration SAFETY_NET = Duration.ofSeconds(10);

    private static final Duration SILENCE = Duration.ofSeconds(40);

    private final Api api;
    private final Address address;
    private final boolean alsoOutput;
    private final Semaphore news = new Semaphore(0);
    private final Semaphore states = new Semaphore(0);
    private final Semaphore closing = new Semaphore(0);
    private volatile boolean closed;
    private volatile boolean connected;
    private String lastEventId = "";

    private EventStream(Api api, String deployment, boolean alsoOutput) {
        this.api = api;
        this.address = Address.of("events").with("deployment", deployment).with("untilEnd", true);
        this.alsoOutput = alsoOutput;
    }

    static EventStream open(Api api, String deployment, boolean alsoOutput) {
        EventStream stream = new EventStream(api, deployment, alsoOutput);
        Thread reader = new Thread(stream::keepReading, "events");
        reader.setDaemon(true);
        reader.start();
        return stream;
    }

    /** Returns at the next event, or when it is time to look anyway, or after the given time. */
    void await(Duration atMost) throws InterruptedException {
        Duration usual = connected ? SAFETY_NET : POLL;
        Duration time = atMost.compareTo(usual) < 0 ? atMost : usual;
        if (news.tryAcquire(Math.max(1, time.toMillis()), TimeUnit.MILLISECONDS)) news.drainPermits();
    }

    /** Lets more events come for this time, but not when the deployment's own state changed: that may be its end. */
    void gather(Duration time) throws InterruptedException {
        if (states.tryAcquire(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS)) states.drainPermits();
        news.drainPermits();
    }

    private void keepReading() {
        while (!closed) {
            try {
                read();
            } catch (IOException | Problem cut) {
                // tried again below; meanwhile the facts are polled
            }
            connected = false;
            try {
                if (closing.tryAcquire(1, TimeUnit.SECONDS)) return;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void read() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "text/event-stream");
        if (!lastEventId.isEmpty()) headers.put("Last-Event-ID", lastEventId);
        HttpURLConnection opened = api.open(address, SILENCE, headers);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(api.answer(opened), StandardCharsets.UTF_8))) {
            connected = true;
            news.release(); // something may have happened before
            dispatch(lines);
        } finally {
            opened.disconnect();
        }
    }

    private void dispatch(BufferedReader lines) throws IOException {
        String name = "";
        String id = lastEventId;
        for (String line = lines.readLine(); line != null && !closed; line = lines.readLine()) {
            if (line.startsWith("event:")) name = line.substring(6).strip();
            else if (line.startsWith("id:")) id = line.substring(3).strip();
            else if (line.isEmpty()) {
                lastEventId = id;
                if (name.equals("deployment") || name.equals("chain")) states.release();
                if (alsoOutput || !name.equals("output")) news.release();
                name = "";
            }
        }
    }

    /**
     * Does not wait for the reader: closing a connection that is being read blocks until the next byte comes. The control
     * plane ends the stream when the deployment has ended, or Java's own end would wait 0.3 s for a thread that reads.
     */
    @Override
    public void close() {
        closed = true;
        closing.release();
    }
}
