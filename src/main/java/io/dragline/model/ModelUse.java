package io.dragline.model;

import io.dragline.engine.Models;
import io.dragline.engine.Purpose;
import io.dragline.project.DeployModels;
import io.dragline.project.Project;
import io.dragline.project.Projects;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Which services may choose which models, and which do. */
@Component
class ModelUse implements DeployModels {
    private final Models models;
    private final ModelRows rows;
    private final Projects projects;

    ModelUse(Models models, ModelRows rows, Projects projects) {
        this.models = models;
        this.rows = rows;
        this.projects = projects;
    }

    @Override
    public Set<String> fit(ServiceKind kind) {
        Purpose purpose = kind == ServiceKind.STATIC ? Purpose.DEPLOY_STATIC : Purpose.DEPLOY;
        return models.list().stream()
                .filter(model -> model.purposes().contains(purpose) && !rows.isDisabled(model.key()))
                .map(Models.Model::key)
                .collect(Collectors.toSet());
    }

    List<String> by(String model) {
        List<String> users = new ArrayList<>();
        for (Project project : projects.all())
            for (Service service : project.services().values()) {
                String place = project.name() + "/" + service.name();
                if (model.equals(service.model())) users.add(place);
                service.environments().forEach((name, over) -> {
                    if (model.equals(over.model())) users.add(place + "@" + name);
                });
            }
        return users;
    }
}
