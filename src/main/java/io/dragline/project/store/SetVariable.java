package io.dragline.project.store;

import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.ServiceKind;
import io.dragline.project.Variable;
import io.dragline.project.manifest.Manifest;
import io.dragline.project.manifest.Mistakes;
import io.dragline.user.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets or removes one variable, under the rules of the manifest. */
@Component
class SetVariable {
    private final StoredProjects projects;
    private final Apply apply;

    SetVariable(StoredProjects projects, Apply apply) {
        this.projects = projects;
        this.apply = apply;
    }

    /** @param value null: it is removed */
    Applied to(VariablePlace place, String key, @Nullable Variable value, Caller caller) {
        Mistakes mistakes = new Mistakes();
        if (value != null) Manifest.checkVariable(place.path() + "." + key, key, value, mistakes);
        mistakes.refuse();
        return apply.change(
                place.project(),
                project -> {
                    if (place.service() != null) return inService(project, place, key, value);
                    if (place.environment() != null) return inEnvironment(project, place, key, value);
                    return Parts.with(project, with(project.variables(), place, key, value));
                },
                caller);
    }

    private static Project inEnvironment(Project project, VariablePlace place, String key, @Nullable Variable value) {
        Environment environment = known(project.environments().get(place.environment()), place);
        Environment changed = Parts.with(environment, with(environment.variables(), place, key, value));
        return Parts.withEnvironment(project, changed);
    }

    private static Project inService(Project project, VariablePlace place, String key, @Nullable Variable value) {
        Service service = known(project.services().get(place.service()), place);
        if (service.kind() == ServiceKind.STATIC)
            throw new IllegalArgumentException("variables mean nothing for kind static, which has no container");
        if (place.environment() == null) {
            Map<String, Variable> variables = with(service.variables(), place, key, value);
            return Parts.withService(
                    project, service.copy().variables(variables).make());
        }
        known(project.environments().get(place.environment()), place);
        Service.Override old = service.environments()
                .getOrDefault(place.environment(), new Service.Override(null, null, Map.of(), null));
        var environments = new LinkedHashMap<>(service.environments());
        environments.put(
                place.environment(),
                new Service.Override(
                        old.replicas(), old.resources(), with(old.variables(), place, key, value), old.model()));
        return Parts.withService(
                project, service.copy().environments(environments).make());
    }

    private static Map<String, Variable> with(
            Map<String, Variable> variables, VariablePlace place, String key, @Nullable Variable value) {
        Map<String, Variable> changed = new LinkedHashMap<>(variables);
        if (value != null) changed.put(key, value);
        else if (changed.remove(key) == null)
            throw new NoSuchElementException(
                    "no variable '" + key + "' in " + place.path() + "; it has " + variables.keySet());
        return changed;
    }

    private static <T> T known(@Nullable T part, VariablePlace place) {
        if (part == null)
            throw new NoSuchElementException("project '" + place.project() + "' has no such place: " + place.path());
        return part;
    }
}
