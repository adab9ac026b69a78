package io.dragline.proxy;

import io.dragline.rollout.Endpoint;
import io.dragline.step.DeploymentId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The endpoints of a route, as nginx's lua reads them.
 *
 * @param generation the deployment that wrote it
 */
record EndpointFile(DeploymentId generation, List<Endpoint> endpoints) {
    EndpointFile {
        endpoints = List.copyOf(endpoints);
    }

    String render() {
        return "dragline 1 " + generation + "\n"
                + endpoints.stream().map(e -> e + "\n").collect(Collectors.joining()) + "end\n";
    }
}
