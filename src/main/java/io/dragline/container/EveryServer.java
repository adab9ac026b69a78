package io.dragline.container;

import io.dragline.ThreadPools;
import io.dragline.server.ServerName;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Asks several servers at once, and waits for none that is silent. */
@Component
class EveryServer implements DisposableBean {
    private final Duration patience;
    private final ExecutorService threads = ThreadPools.onDemand("ask-server");

    @Autowired
    EveryServer() {
        this(Duration.ofSeconds(8));
    }

    EveryServer(Duration patience) {
        this.patience = patience;
    }

    /** @return per server its answer; empty: it did not answer */
    <T> Map<ServerName, Optional<T>> ask(List<ServerName> servers, Function<ServerName, T> question) {
        Map<ServerName, Future<T>> asked = new LinkedHashMap<>();
        for (ServerName server : servers) asked.put(server, threads.submit(() -> question.apply(server)));
        long end = System.nanoTime() + patience.toNanos();
        Map<ServerName, Optional<T>> answers = new TreeMap<>(Comparator.comparing(ServerName::value));
        asked.forEach((server, answer) -> answers.put(server, until(end, answer)));
        return answers;
    }

    private static <T> Optional<T> until(long end, Future<T> answer) {
        try {
            return Optional.of(answer.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS));
        } catch (ExecutionException | TimeoutException silent) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            answer.cancel(true); // else every look at an engine that hangs would leave a thread and a connection
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
