package io.dragline.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import io.dragline.server.PerServer;
import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Keeps one client per server, until the server's settings change; docker and podman speak the same on their socket. */
@Component
class KeptEngines implements Engines, DisposableBean {
    private final PerServer<DockerClient> kept;

    KeptEngines(Servers servers, Shells shells) {
        this.kept = new PerServer<>(servers, server -> open(server, shells), KeptEngines::close);
    }

    @Override
    public DockerClient on(ServerName name) {
        return kept.on(name);
    }

    private static DockerClient open(Server server, Shells shells) {
        String engine = "server '" + server.name() + "' (" + server.engine().command() + ", " + server.socket() + ")";
        return DockerClientImpl.getInstance(SETTINGS, new StreamHttpClient(engine, () -> shells.on(server.name())
                .socket(server.socket())));
    }

    /**
     * Made by hand, since docker-java would else read this account's environment and files. No API version: each engine
     * then speaks its newest, and no single one is known to all of them.
     */
    private static final DockerClientConfig SETTINGS = new DefaultDockerClientConfig.Builder()
            .withDockerHost("unix:///var/run/docker.sock")
            .withDockerTlsVerify(false)
            .withRegistryUrl("https://index.docker.io/v1/")
            .build();

    private static void close(DockerClient client) {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void destroy() {
        kept.closeAll();
    }
}
