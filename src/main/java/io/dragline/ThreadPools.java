package io.dragline;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that come when they are needed and go soon after: a hundred that wait for nothing cost 12 MB of stacks. */
public final class ThreadPools {
    private static final Duration KEPT = Duration.ofSeconds(5);

    private ThreadPools() {}

    /** @param name of its threads, which end with the program */
    public static ExecutorService onDemand(String name) {
        return new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, KEPT.toSeconds(), TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
    }
}
