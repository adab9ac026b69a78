package io.dragline.container;

import io.dragline.step.StepLog;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Does the same to several replicas of one server, a few at a time, and keeps each one's commands together in the log. */
final class Parallel {
    private static final int AT_ONCE = 4;
    /** An act under way is let finish, so that nothing appears after the clean-up; a hanging engine is not waited for. */
    private static final int PATIENCE_SECONDS = 5;

    private Parallel() {}

    /** What is done to one of them. */
    interface Work<T> {
        void on(T item, StepLog log) throws Exception;
    }

    /** After a failure or an interrupt nothing more begins; what has begun is waited for before this throws. */
    static <T> void each(List<T> items, StepLog log, Work<T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE, Parallel::thread);
        AtomicBoolean enough = new AtomicBoolean();
        try {
            List<Future<?>> all = items.stream()
                    .<Future<?>>map(item -> pool.submit(() -> one(item, log, work, enough)))
                    .toList();
            pool.shutdown();
            await(all);
        } catch (InterruptedException e) {
            enough.set(true);
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw e;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> @Nullable Void one(T item, StepLog log, Work<T> work, AtomicBoolean enough) throws Exception {
        if (enough.get()) return null;
        TellTogether own = new TellTogether(log);
        try {
            work.on(item, own);
        } catch (Exception e) {
            enough.set(true);
            throw e;
        } finally {
            own.tell();
        }
        return null;
    }

    private static void await(List<Future<?>> all) throws Exception {
        @Nullable Exception first = null;
        for (Future<?> one : all) {
            try {
                one.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) throw error;
                if (first == null) first = (Exception) e.getCause();
            }
        }
        if (first != null) throw first;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "replica");
        thread.setDaemon(true);
        return thread;
    }
}
