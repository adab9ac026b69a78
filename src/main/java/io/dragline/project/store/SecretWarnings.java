package io.dragline.project.store;

import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.Variable;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is allowed, but will not work yet. */
@Component
class SecretWarnings {
    private final Secrets secrets;

    SecretWarnings(Secrets secrets) {
        this.secrets = secrets;
    }

    /** Secrets that are named and that nobody has set: a deployment that needs one will stop there. */
    List<String> of(Project project) {
        return named(project).stream()
                .map(SecretName::new)
                .filter(name -> !secrets.exists(project.name().value(), name))
                .map(name -> "secret '" + name + "' is not set; set it with: dragline secret set " + name
                        + " --project " + project.name())
                .toList();
    }

    private static Set<String> named(Project project) {
        Set<String> names = new TreeSet<>();
        add(names, project.variables().values());
        for (Environment environment : project.environments().values()) {
            add(names, environment.variables().values());
            add(names, environment.tls());
        }
        for (Service service : project.services().values()) {
            add(names, service.variables().values());
            service.environments()
                    .values()
                    .forEach(override -> add(names, override.variables().values()));
            if (service.source() != null) add(names, service.source().credential());
        }
        return names;
    }

    private static void add(Set<String> names, Collection<Variable> variables) {
        variables.forEach(variable -> add(names, variable.secret()));
    }

    private static void add(Set<String> names, @Nullable SecretName name) {
        if (name != null) names.add(name.value());
    }
}
