package io.dragline.server;

import java.util.List;
import java.util.Optional;

/** The servers that Dragline knows. */
public interface Servers {
    List<Server> all();

    Optional<Server> find(ServerName name);

    /** @throws IllegalArgumentException which names the known ones */
    Server get(ServerName name);

    void save(Server server);

    void remove(ServerName name);
}
