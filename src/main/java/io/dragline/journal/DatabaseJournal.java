package io.dragline.journal;

import io.dragline.secret.Masking;
import io.dragline.step.DeploymentId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Writes the journal to the database, and rings whoever listens. */
@Service
class DatabaseJournal implements Journal, AutoCloseable {
    private final StepStore steps;
    private final CommandStore commands;
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
            CommandStore commands,
            TurnStore turns,
            ChunkStore chunks,
            EventStore events,
            Masking masking,
            ObjectProvider<StateListener> listeners) {
        this.steps = steps;
        this.commands = commands;
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
        return new StepAttempt(begun, steps, commands, turns, lines, masking);
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
    public void close() {
        flusher.shutdown();
    }
}
