package io.dragline.docker;

import com.github.dockerjava.api.DockerClient;
import io.dragline.server.ServerName;

/** One client per engine, kept. Calls are not logged here: the noun that makes one logs the {@code docker …} line. */
public interface Engines {
    /** Opens nothing yet: the first call does. */
    DockerClient on(ServerName server);
}
