package io.dragline.server;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Keeps one connection of a kind per server, until the server's settings change. */
public final class PerServer<T> {
    private final Servers servers;
    private final Function<Server, T> open;
    private final Consumer<T> close;
    private final Map<ServerName, Kept<T>> kept = new ConcurrentHashMap<>();

    private record Kept<T>(Server server, T connection) {}

    public PerServer(Servers servers, Function<Server, T> open, Consumer<T> close) {
        this.servers = servers;
        this.open = open;
        this.close = close;
    }

    public T on(ServerName name) {
        Server server = servers.get(name);
        return kept.compute(name, (same, old) -> {
                    if (old != null && old.server.equals(server)) return old;
                    if (old != null) close.accept(old.connection);
                    return new Kept<>(server, open.apply(server));
                })
                .connection();
    }

    public void closeAll() {
        kept.values().forEach(old -> close.accept(old.connection));
    }
}
