package io.dragline.image;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.RestartPolicy;
import io.dragline.docker.EngineWords;
import io.dragline.docker.Engines;
import io.dragline.server.Server;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A registry of our own: one container with a volume, which starts with the engine. */
@Component
class RegistryContainer {
    private static final int PORT = 5000;

    private final Engines engines;

    RegistryContainer(Engines engines) {
        this.engines = engines;
    }

    /** Makes and starts it, or starts it again, or leaves it running. */
    void ensure(String registry, Server server, int port, String image) throws InterruptedException {
        DockerClient engine = engines.on(server.name());
        String name = name(registry);
        try {
            InspectContainerResponse found = engine.inspectContainerCmd(name).exec();
            refuseIfForeign(found, registry, server, port);
        } catch (NotFoundException none) {
            bring(engine, server, image);
            create(engine, registry, server, port, image);
        }
        try {
            engine.startContainerCmd(name).exec();
        } catch (NotModifiedException running) {
            // a second call is harmless
        } catch (DockerException e) {
            throw new IllegalStateException(
                    "server " + server.name() + " could not start " + name + ": " + EngineWords.of(e)
                            + "; choose another port, or remove what uses it",
                    e);
        }
    }

    static String name(String registry) {
        return "dragline-registry-" + registry;
    }

    private static void refuseIfForeign(InspectContainerResponse found, String registry, Server server, int port) {
        Map<String, String> labels = found.getConfig().getLabels();
        if (labels == null || !registry.equals(labels.get(Labels.REGISTRY)))
            throw new IllegalStateException("server " + server.name() + " has a container " + name(registry)
                    + " that Dragline did not make: choose another name, or remove it");
        boolean samePort = found.getHostConfig().getPortBindings().getBindings().values().stream()
                .anyMatch(all ->
                        all != null && all.length > 0 && String.valueOf(port).equals(all[0].getHostPortSpec()));
        if (!samePort)
            throw new IllegalStateException("registry " + registry + " of server " + server.name()
                    + " listens on another port already: use that one, or choose another name");
    }

    private static void bring(DockerClient engine, Server server, String image) throws InterruptedException {
        try {
            engine.inspectImageCmd(image).exec();
        } catch (NotFoundException absent) {
            try {
                engine.pullImageCmd(ImageRef.parse(image).toString()).start().awaitCompletion();
                engine.inspectImageCmd(image).exec();
            } catch (DockerException e) {
                throw new IllegalStateException(
                        "server " + server.name() + " could not pull " + image + ": " + EngineWords.of(e)
                                + "; name an image that it has or can pull",
                        e);
            }
        }
    }

    private static void create(DockerClient engine, String registry, Server server, int port, String image) {
        // on a server that others reach, all interfaces; on a lone one nobody else may push
        String host = server.address().startsWith("127.") ? "127.0.0.1:" : "";
        engine.createContainerCmd(image)
                .withName(name(registry))
                .withLabels(Map.of(Labels.REGISTRY, registry))
                .withEnv("REGISTRY_STORAGE_DELETE_ENABLED=true")
                .withExposedPorts(ExposedPort.tcp(PORT))
                .withHostConfig(HostConfig.newHostConfig()
                        .withPortBindings(PortBinding.parse(host + port + ":" + PORT))
                        .withBinds(Bind.parse(name(registry) + ":/var/lib/registry"))
                        .withRestartPolicy(RestartPolicy.unlessStoppedRestart()))
                .exec();
    }
}
