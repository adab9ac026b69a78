package io.dragline.container;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.api.model.ContainerNetwork;
import com.github.dockerjava.api.model.NetworkSettings;
import com.github.dockerjava.api.model.Ports;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what an engine answers about one container. */
final class Inspection {
    private Inspection() {}

    static Container read(InspectContainerResponse found) {
        ContainerState state = found.getState();
        ContainerConfig config = found.getConfig();
        Map<String, String> labels = config.getLabels();
        return new Container(
                found.getId(),
                found.getName().replaceFirst("^/", ""),
                String.valueOf(state.getStatus()),
                state.getHealth() == null ? null : state.getHealth().getStatus(),
                String.valueOf(config.getImage()),
                address(found.getNetworkSettings()),
                ports(found.getNetworkSettings()),
                labels == null ? Map.of() : Map.copyOf(labels),
                instant(state.getStartedAt()),
                found.getRestartCount() == null ? 0 : found.getRestartCount());
    }

    private static @Nullable String address(@Nullable NetworkSettings settings) {
        if (settings == null || settings.getNetworks() == null) return null;
        return settings.getNetworks().values().stream()
                .map(ContainerNetwork::getIpAddress)
                .filter(ip -> ip != null && !ip.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static List<String> ports(@Nullable NetworkSettings settings) {
        Ports ports = settings == null ? null : settings.getPorts();
        if (ports == null) return List.of();
        return ports.getBindings().entrySet().stream()
                .map(port -> published(port.getValue()) + port.getKey())
                .sorted()
                .toList();
    }

    private static String published(Ports.Binding @Nullable [] bindings) {
        return Optional.ofNullable(bindings).stream()
                .flatMap(Stream::of)
                .map(Ports.Binding::getHostPortSpec)
                .filter(Objects::nonNull)
                .map(port -> port + "->")
                .findFirst()
                .orElse("");
    }

    /** Engines say year 1 for never. */
    private static @Nullable Instant instant(@Nullable String text) {
        return text == null || text.startsWith("0001-") ? null : Instant.parse(text);
    }
}
