package io.dragline.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.journal.EventStore.Event;
import io.dragline.user.Presence;
import io.dragline.words.Language;
import io.dragline.words.Spoken;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Writes events to one listener as fast as it takes them: it reads the next ones only when these are gone. */
@Component
class EventReader implements SmartLifecycle {
    private static final int BATCH = 200;
    /** How late news of another control plane may be. */
    private static final Duration LOOK = Duration.ofSeconds(2);

    /** Kinds of events that an end is among. */
    private static final Set<String> STATES = Set.of("deployment", "chain");

    private static final Duration COMMENT = Duration.ofSeconds(15);

    private final EventStore events;
    private final ChunkStore chunks;
    private final ObjectMapper json;
    private final Bell bell;
    private final ObjectProvider<DeploymentPlaces> places;
    private final Spoken spoken;
    private volatile boolean running;

    EventReader(
            EventStore events,
            ChunkStore chunks,
            ObjectMapper json,
            Bell bell,
            ObjectProvider<DeploymentPlaces> places,
            Spoken spoken) {
        this.events = events;
        this.chunks = chunks;
        this.json = json;
        this.bell = bell;
        this.places = places;
        this.spoken = spoken;
    }

    /** Ends when the listener is gone, which shows when writing, or is signed out, or has heard all, or at a shutdown. */
    void stream(@Nullable Long last, EventScope scope, Presence presence, Language language, OutputStream out)
            throws IOException, InterruptedException {
        long seen = last != null ? last : events.newest();
        long written = System.nanoTime();
        Audience audience = new Audience(
                presence, (number, caller) -> places.stream().anyMatch(each -> each.mayView(number, caller)));
        write(out, ": from " + seen + "\n\n");
        out.flush();
        boolean ask = scope.untilEnd();
        while (running && audience.stays()) {
            long rung = bell.rung();
            boolean ended = ask && hasEnded(scope); // asked first: what was told up to its end is read now
            List<Event> news = events.after(seen, scope, BATCH);
            for (Event event : news) {
                if (audience.hears(event.deployment()))
                    write(
                            out,
                            "id: " + event.id() + "\nevent: " + event.kind() + "\ndata: "
                                    + spoken.document(language, data(event)) + "\n\n");
                seen = event.id();
            }
            if (!news.isEmpty() || System.nanoTime() - written > COMMENT.toNanos()) {
                if (news.isEmpty()) write(out, ":\n\n");
                out.flush();
                written = System.nanoTime();
            }
            if (ended && news.size() < BATCH) return;
            ask = scope.untilEnd() && news.stream().anyMatch(event -> STATES.contains(event.kind()));
            if (news.size() < BATCH && !ask) bell.await(scope.deployment(), rung, LOOK);
        }
    }

    private boolean hasEnded(EventScope scope) {
        return scope.deployment() != null && places.stream().anyMatch(each -> each.hasEnded(scope.deployment()));
    }

    private String data(Event event) throws IOException {
        if (event.payload() != null) return event.payload();
        Chunk chunk = event.firstLine() == null ? Chunk.NONE : chunks.at(event.deployment(), event.firstLine());
        return json.writeValueAsString(
                new Output("" + event.deployment(), "" + chunk.step(), chunk.firstLine(), chunk.split()));
    }

    /** Lines of one step, as they are sent. */
    private record Output(String deployment, String step, long from, List<Line> lines) {}

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        bell.ringAll();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
