package io.dragline.container;

import io.dragline.ThreadPools;
import io.dragline.server.ServerName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Asks several servers at once, and waits for none that is silent. */
@Component
class EveryServer implements DisposableBean {
    private static final int PATIENCE_SECONDS = 8;

    private final ExecutorService threads = ThreadPools.onDemand("ask-server");

    /** @return per server its answer; empty: it did not answer */
    <T> Map<ServerName, Optional<T>> ask(List<ServerName> servers, Function<ServerName, T> question) {
        Map<ServerName, CompletableFuture<Optional<T>>> asked =
                new TreeMap<>(java.util.Comparator.comparing(ServerName::value));
        for (ServerName server : servers)
            asked.put(
                    server,
                    CompletableFuture.supplyAsync(() -> Optional.of(question.apply(server)), threads)
                            .completeOnTimeout(Optional.empty(), PATIENCE_SECONDS, TimeUnit.SECONDS)
                            .exceptionally(failed -> Optional.empty()));
        Map<ServerName, Optional<T>> answers = new TreeMap<>(java.util.Comparator.comparing(ServerName::value));
        asked.forEach((server, answer) -> answers.put(server, answer.join()));
        return answers;
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
