package io.dragline.project;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What somebody may see of a project: environments and services that no grant of theirs reaches are not there. */
public final class Visible {
    private Visible() {}

    /** Empty: nothing of it. */
    public static Optional<Project> of(Project project, Caller caller) {
        if (caller.may(Action.VIEW, scope(project.name(), null, null))) return Optional.of(project);
        if (!caller.mayWithin(Action.VIEW, scope(project.name(), null, null))) return Optional.empty();
        Map<EnvironmentName, Environment> environments =
                only(project.environments(), name -> caller.mayWithin(Action.VIEW, scope(project.name(), name, null)));
        Map<ServiceName, Service> services = new LinkedHashMap<>();
        project.services().forEach((name, service) -> {
            if (caller.mayWithin(Action.VIEW, scope(project.name(), null, name)))
                services.put(name, of(project.name(), service, caller));
        });
        return Optional.of(new Project(
                project.name(),
                project.description(),
                project.network(),
                project.push(),
                project.variables(),
                environments,
                services));
    }

    /** A service without what is set for environments that one may not see. */
    public static Service of(ProjectName project, Service service, Caller caller) {
        return service.copy()
                .environments(only(
                        service.environments(),
                        name -> caller.mayWithin(Action.VIEW, scope(project, name, service.name()))))
                .make();
    }

    public static Scope scope(
            ProjectName project, @Nullable EnvironmentName environment, @Nullable ServiceName service) {
        return new Scope(
                project.value(),
                environment == null ? null : environment.value(),
                service == null ? null : service.value());
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Predicate<K> visible) {
        Map<K, V> some = new LinkedHashMap<>(all);
        some.keySet().removeIf(visible.negate());
        return some;
    }
}
