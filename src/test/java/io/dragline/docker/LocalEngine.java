package io.dragline.docker;

import com.github.dockerjava.api.DockerClient;
import io.dragline.server.Machines;
import io.dragline.server.ServerName;

/** The product's own client of an engine of this machine, for the tests of every package. */
public final class LocalEngine {
    private LocalEngine() {}

    /** The same engine, whatever the server is called. */
    public static Engines behind(String socket) {
        Machines machines = new Machines();
        machines.save(Machines.local(socket));
        DockerClient client = new KeptEngines(machines, machines.shells()).on(ServerName.LOCAL);
        return server -> client;
    }
}
