package io.dragline.project.manifest;

import io.dragline.project.Service.Override;
import io.dragline.project.Service.Resources;
import io.dragline.project.Variable;
import java.util.Map;

/** One of {@code environments:} of a service. */
final class OverrideShape extends Shape<Override> {
    private final Key<Override, Integer> replicas =
            optional("replicas", ServiceShape.REPLICAS, Override::replicas, "how many run in this environment");
    private final Key<Override, Resources> resources =
            optional("resources", new ResourcesShape(), Override::resources, "their limits in this environment");
    private final Key<Override, Map<String, Variable>> variables = preset(
            "variables", VariableType.VARIABLES, Map.of(), Override::variables, "for this service in this environment");

    private final Key<Override, String> model =
            optional("model", ModelKey.TYPE, Override::model, "the process model that deploys it in this environment");

    @java.lang.Override
    protected Override build(Values values) {
        return new Override(values.find(replicas), values.find(resources), values.get(variables), values.find(model));
    }
}
