package io.dragline.servers;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import io.dragline.docker.Engines;
import io.dragline.server.ServerName;
import java.nio.file.Path;

/** Every server's engine is the one behind this socket. */
public final class LocalEngines implements Engines {
    private final Path socket;

    public LocalEngines(Path socket) {
        this.socket = socket;
    }

    @Override
    public DockerClient on(ServerName server) {
        return client();
    }

    public DockerClient client() {
        return DockerClientImpl.getInstance(
                DefaultDockerClientConfig.createDefaultConfigBuilder()
                        .withDockerHost("unix://" + socket)
                        .withApiVersion("1.41")
                        .build(),
                new StreamHttpClient(StreamHttpClient.unix(socket)));
    }
}
