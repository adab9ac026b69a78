package io.dragline.journal;

import io.dragline.secret.Masking;
import io.dragline.step.DeploymentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The journal in the database. */
@Service
class DatabaseJournal implements Journal, History, AutoCloseable {
    private static final int CHUNKS_AT_ONCE = 32;
    private static final long LARGEST_PAGE = 1L << 20; // characters

    private final StepStore steps;
    private final TurnStore turns;
    private final ChunkStore chunks;
    private final EventStore events;
    private final Masking masking;
    private final ObjectProvider<StateListener> listeners;
    private final ScheduledExecutorService flusher = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "journal-flusher");
        thread.setDaemon(true);
        return thread;
    });

    DatabaseJournal(
            StepStore steps,
            TurnStore turns,
            ChunkStore chunks,
            EventStore events,
            Masking masking,
            ObjectProvider<StateListener> listeners) {
        this.steps = steps;
        this.turns = turns;
        this.chunks = chunks;
        this.events = events;
        this.masking = masking;
        this.listeners = listeners;
    }

    @Override
    public Attempt begin(TaskStart start) {
        StepStore.Begun begun = steps.begin(start);
        LineBuffer lines =
                new LineBuffer((count, text) -> chunks.append(start.deployment(), begun.step(), count, text), flusher);
        return new StepAttempt(begun, steps, turns, lines, masking);
    }

    @Override
    public void undone(DeploymentId deployment, String element, @Nullable String server) {
        steps.undone(deployment, element, server);
    }

    @Override
    public void tell(DeploymentId deployment, String state, @Nullable String reason) {
        Map<String, @Nullable String> payload = new HashMap<>();
        String masked = reason == null ? null : masking.mask(reason);
        payload.put("id", deployment.value());
        payload.put("state", state);
        payload.put("reason", masked);
        events.tell(Long.parseLong(deployment.value()), "deployment", payload);
        listeners.forEach(listener -> listener.deployment(deployment, state, masked));
    }

    @Override
    public void chain(ChainNews news) {
        Map<String, @Nullable String> payload = new HashMap<>();
        payload.put("run", news.run().value());
        payload.put("chain", news.chain());
        payload.put("state", news.state());
        events.tell(Long.parseLong(news.run().value()), "chain", payload);
        listeners.forEach(listener -> listener.chain(masked(news)));
    }

    private ChainNews masked(ChainNews news) {
        return new ChainNews(
                news.run(),
                news.chain(),
                news.environment(),
                news.state(),
                news.reason() == null ? null : masking.mask(news.reason()),
                news.begins(),
                news.trigger(),
                news.startedBy(),
                news.note() == null ? null : masking.mask(news.note()),
                news.queuedAt(),
                news.startedAt());
    }

    @Override
    public void task(DeploymentId deployment, String task, String what, @Nullable String user) {
        Map<String, @Nullable String> payload = new HashMap<>();
        payload.put("deployment", deployment.value());
        payload.put("task", task);
        payload.put("state", what);
        payload.put("by", user);
        events.tell(Long.parseLong(deployment.value()), "task", payload);
        if (what.equals("open")) listeners.forEach(listener -> listener.asked(deployment, task));
    }

    @Override
    public List<StepRecord> steps(DeploymentId deployment) {
        return steps.list(deployment);
    }

    /** A page ends at its limit, or when it is as large as memory should bear: long lines make short pages. */
    @Override
    public LinePage output(DeploymentId deployment, @Nullable String step, long from, int limit) {
        Long id = step == null ? null : Long.valueOf(step);
        List<Line> lines = new ArrayList<>();
        long next = from;
        long size = 0;
        while (lines.size() < limit && size < LARGEST_PAGE) {
            List<Chunk> more = chunks.read(deployment, id, next, CHUNKS_AT_ONCE);
            if (more.isEmpty()) break;
            for (Chunk chunk : more) {
                size += chunk.content().length();
                for (Line line : chunk.split()) if (line.line() >= next && lines.size() < limit) lines.add(line);
            }
            next = lines.get(lines.size() - 1).line() + 1;
        }
        return new LinePage(lines, next);
    }

    @Override
    public List<LineRange> ranges(DeploymentId deployment) {
        return chunks.ranges(deployment);
    }

    @Override
    public List<Long> find(DeploymentId deployment, @Nullable String step, String text, long from, int limit) {
        Long id = step == null ? null : Long.valueOf(step);
        String wanted = lower(text);
        List<Long> found = new ArrayList<>();
        long next = from;
        while (found.size() < limit) {
            List<Chunk> more = chunks.find(deployment, id, next, wanted, CHUNKS_AT_ONCE);
            for (Chunk chunk : more) {
                for (Line line : chunk.split())
                    if (line.line() >= next
                            && found.size() < limit
                            && lower(Text.COLOUR.matcher(line.text()).replaceAll(""))
                                    .contains(wanted)) found.add(line.line());
            }
            if (more.size() < CHUNKS_AT_ONCE) break;
            Chunk last = more.get(more.size() - 1);
            next = last.firstLine() + last.lines();
        }
        return found;
    }

    /** As the database does it in every locale: only A to Z. */
    private static String lower(String text) {
        StringBuilder lower = new StringBuilder(text);
        for (int i = 0; i < lower.length(); i++) {
            char letter = lower.charAt(i);
            if (letter >= 'A' && letter <= 'Z') lower.setCharAt(i, (char) (letter + 32));
        }
        return lower.toString();
    }

    @Override
    public Map<String, Double> usualSeconds(List<DeploymentId> deployments) {
        return steps.usualSeconds(deployments);
    }

    @Override
    public long lastEvent() {
        return events.newest();
    }

    @Override
    public void close() {
        flusher.shutdown();
    }
}
