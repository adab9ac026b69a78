package io.dragline.health;

import io.dragline.ThreadPools;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Does several things at once; the first that fails, or an interrupt, ends the others. */
final class Together {
    private static final ExecutorService THREADS = ThreadPools.onDemand("health");

    private Together() {}

    static void run(List<Callable<Void>> tasks) throws Exception {
        CompletionService<Void> service = new ExecutorCompletionService<>(THREADS);
        List<Future<Void>> futures = new ArrayList<>();
        try {
            for (Callable<Void> task : tasks) futures.add(service.submit(task));
            for (int i = 0; i < tasks.size(); i++) service.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        } finally {
            futures.forEach(f -> f.cancel(true));
        }
    }
}
