package io.dragline.project;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see of a project: environments and services that no grant of theirs reaches are not
 * there, nor are chains and hooks of which one service is not.
 */
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
        Map<ChainName, Chain> chains =
                only(project.chains(), chain -> places(project.name(), chain.environment(), chain.all()), caller);
        Map<HookName, Hook> hooks = only(project.hooks(), hook -> places(project, hook), caller);
        return Optional.of(new Project(
                project.name(),
                project.description(),
                project.network(),
                project.push(),
                project.variables(),
                environments,
                services,
                chains,
                hooks));
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

    /** Where a chain or a hook is: wherever it deploys to. */
    public static List<Scope> places(
            ProjectName project, @Nullable EnvironmentName environment, Collection<ServiceName> services) {
        if (services.isEmpty()) return List.of(scope(project, environment, null));
        return services.stream()
                .map(service -> scope(project, environment, service))
                .toList();
    }

    public static List<Scope> places(Project project, Hook hook) {
        return places(project.name(), project.environment(hook), project.services(hook));
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Function<V, List<Scope>> places, Caller caller) {
        Map<K, V> some = new LinkedHashMap<>(all);
        some.values().removeIf(each -> !caller.mayAll(Action.VIEW, places.apply(each)));
        return some;
    }

    private static <K, V> Map<K, V> only(Map<K, V> all, Predicate<K> visible) {
        Map<K, V> some = new LinkedHashMap<>(all);
        some.keySet().removeIf(visible.negate());
        return some;
    }
}
