package io.dragline.project.store;

import io.dragline.Nearest;
import io.dragline.project.DeployModels;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.manifest.Mistakes;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A service chooses a process model that is published and can deploy its kind. */
@Component
class ModelRule implements Rule {
    private final ObjectProvider<DeployModels> models;

    ModelRule(ObjectProvider<DeployModels> models) {
        this.models = models;
    }

    @Override
    public void check(Project project, Mistakes mistakes) {
        for (Service service : project.services().values()) {
            String place = "services." + service.name();
            check(service, service.model(), place + ".model", mistakes);
            service.environments()
                    .forEach((name, over) ->
                            check(service, over.model(), place + ".environments." + name + ".model", mistakes));
        }
    }

    private void check(Service service, @Nullable String model, String place, Mistakes mistakes) {
        if (model == null) return;
        Set<String> known = new TreeSet<>(models.getObject().fit(service.kind()));
        if (!known.contains(model))
            mistakes.add(
                    place,
                    "there is no model '" + model + "' that deploys services of kind "
                            + service.kind().name().toLowerCase(Locale.ROOT) + Nearest.hint(model, known)
                            + "; known: " + String.join(", ", known));
    }
}
