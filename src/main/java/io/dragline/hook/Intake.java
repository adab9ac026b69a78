package io.dragline.hook;

import io.dragline.DatabaseTrouble;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Takes arrivals from everywhere, and decides about as many at once as there are: a flood costs a few transactions, and
 * whoever delivered gets an answer that is stored.
 */
@Component
class Intake implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    /** More than the web server has connections. */
    private static final int MOST = 1024;

    private static final int AT_ONCE = 256;
    /** A control plane that crashed leaves accepted deliveries behind. */
    private static final long LOOK_SECONDS = 5;

    private final BlockingQueue<Arrival> queue = new ArrayBlockingQueue<>(MOST);
    private final Decision decision;
    private volatile boolean running;
    private volatile Thread thread = new Thread(this::work, "hook-intake");

    Intake(Decision decision) {
        this.decision = decision;
    }

    /** False: too many wait already; the sender may try again in a moment. */
    boolean take(Arrival arrival) {
        return queue.offer(arrival);
    }

    private void work() {
        long looked = System.nanoTime();
        while (running) {
            try {
                Arrival first = queue.poll(LOOK_SECONDS, TimeUnit.SECONDS);
                if (first != null) decide(first);
                if (System.nanoTime() - looked < TimeUnit.SECONDS.toNanos(LOOK_SECONDS)) continue;
                looked = System.nanoTime();
                decision.finishAbandoned();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException e) {
                if (!DatabaseTrouble.isAway(e))
                    LOG.warn("deliveries cannot be decided, trying again in {} s: {}", LOOK_SECONDS, e.getMessage());
            }
        }
    }

    private void decide(Arrival first) {
        List<Arrival> arrivals = new ArrayList<>(List.of(first));
        queue.drainTo(arrivals, AT_ONCE - 1);
        Map<String, List<Arrival>> byHook = new LinkedHashMap<>();
        for (Arrival each : arrivals)
            byHook.computeIfAbsent(each.hook(), hook -> new ArrayList<>()).add(each);
        byHook.forEach(this::decide);
    }

    /** One that cannot be stored must not take the others with it. */
    private void decide(String hook, List<Arrival> arrivals) {
        try {
            decision.about(hook, arrivals);
        } catch (RuntimeException e) {
            if (arrivals.size() == 1) arrivals.get(0).done().completeExceptionally(e);
            else arrivals.forEach(each -> decide(hook, List.of(each)));
        }
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::work, "hook-intake");
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
