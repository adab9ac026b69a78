package io.dragline.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.HttpURLConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a stream of lines and, when it is followed, goes on after a cut. */
final class TextReader {
    private static final int LONGEST = 64 * 1024;
    private static final long PAUSE = 1000;

    private final Session session;
    private final Api api;
    private final OutputView view;
    private boolean begun;

    TextReader(Session session, OutputView view) {
        this.session = session;
        this.api = session.api();
        this.view = view;
    }

    void read(Address address, @Nullable Integer tail, boolean follow) {
        try {
            while (true) {
                try {
                    // after a cut only what is new
                    once(address.with("tail", begun ? Integer.valueOf(0) : tail), follow);
                    return;
                } catch (IOException cut) {
                    if (!follow || !begun) throw api.away(cut);
                    session.screen().note(session.say("log-cut"));
                } catch (Problem problem) {
                    if (!begun || problem.exit() != Exit.UNREACHABLE) throw problem;
                }
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A container may be silent for as long as it likes, so a followed one has no time-out. */
    private void once(Address address, boolean follow) throws IOException {
        Duration silence = follow ? Duration.ZERO : Duration.ofMinutes(1);
        HttpURLConnection connection = api.open(address, silence, Map.of("Accept", "text/plain"));
        try (Reader in = new BufferedReader(new InputStreamReader(api.answer(connection), StandardCharsets.UTF_8))) {
            begun = true;
            lines(in);
        } finally {
            connection.disconnect();
        }
    }

    /** A line without an end is shown in pieces. */
    private void lines(Reader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c != '\n') line.append((char) c);
            if (c == '\n' || line.length() >= LONGEST) {
                view.show(Json.of(line.toString()), "");
                line.setLength(0);
            }
        }
        if (line.length() > 0) view.show(Json.of(line.toString()), "");
    }
}
