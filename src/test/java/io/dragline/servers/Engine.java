package io.dragline.servers;

import io.dragline.docker.Engines;
import io.dragline.docker.LocalEngine;
import io.dragline.server.EngineKind;
import io.dragline.server.ServerName;

/** A container engine that answers on a socket of this machine. */
public interface Engine extends AutoCloseable {
    /** Its unix socket. */
    String address();

    EngineKind kind();

    /** The same engine, whatever the server is called. */
    default Engines engines() {
        return LocalEngine.behind(address());
    }

    static boolean answers(String socket) {
        try {
            LocalEngine.behind(socket).on(ServerName.LOCAL).pingCmd().exec();
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    void close();
}
