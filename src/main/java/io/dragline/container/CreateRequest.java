package io.dragline.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.RestartPolicy;
import io.dragline.project.Variable;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import io.dragline.server.Server;
import java.util.List;
import java.util.Map;

/** The same as {@link CreateLine}, for the engine: here, and nowhere before, secrets become plain text. */
record CreateRequest(Server server, Rollout rollout, Replica replica) {
    CreateContainerCmd on(DockerClient engine, Secrets secrets) {
        CreateContainerCmd create = engine.createContainerCmd(replica.image())
                .withName(replica.container())
                .withLabels(Labels.of(rollout, replica))
                .withIpv4Address(replica.address())
                .withAliases(rollout.service().value())
                .withEnv(environment(secrets))
                .withHostConfig(host());
        if (replica.port() != null) create.withExposedPorts(ExposedPort.tcp(replica.port()));
        if (!replica.command().isEmpty()) create.withCmd(replica.command());
        return create;
    }

    private List<String> environment(Secrets secrets) {
        return CreateLine.variables(replica).entrySet().stream()
                .map(variable -> variable.getKey() + "=" + value(variable.getValue(), secrets))
                .toList();
    }

    private String value(Variable variable, Secrets secrets) {
        SecretName secret = variable.secret();
        return secret == null
                ? String.valueOf(variable.text())
                : secrets.reveal(rollout.project().value(), secret);
    }

    private HostConfig host() {
        HostConfig host = HostConfig.newHostConfig()
                .withNetworkMode(replica.network())
                .withBinds(replica.volumes().stream().map(Bind::parse).toList())
                .withLogConfig(new LogConfig(
                        LogConfig.LoggingType.JSON_FILE,
                        Map.of("max-size", CreateLine.LOG_SIZE, "max-file", CreateLine.LOG_FILES)))
                .withRestartPolicy(RestartPolicy.parse(CreateLine.restart(server)))
                .withInit(true);
        if (replica.port() != null && replica.hostPort() != null)
            host.withPortBindings(PortBinding.parse(CreateLine.publish(server, replica.hostPort(), replica.port())));
        if (replica.resources().memory() != null)
            host.withMemory(replica.resources().memory());
        if (replica.resources().cpus() != null)
            host.withNanoCPUs(Math.round(replica.resources().cpus() * 1e9));
        return host;
    }
}
