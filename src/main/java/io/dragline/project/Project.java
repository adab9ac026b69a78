package io.dragline.project;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A set of services behind one site: what a manifest says, with every default filled in.
 *
 * @param network the project's private /24 on every server, in CIDR form
 * @param push where its state is sent after each change
 * @param environments in the manifest's order
 * @param services in the manifest's order
 */
public record Project(
        ProjectName name,
        String description,
        String network,
        @Nullable URI push,
        Map<EnvironmentName, Environment> environments,
        Map<ServiceName, Service> services) {}
