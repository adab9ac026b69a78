package io.dragline.project;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A set of services behind one site: what a manifest says, with every default filled in.
 *
 * @param network the project's private network on every server, in CIDR form; empty only in a manifest that leaves the
 *     choice to Dragline
 * @param push where its state is sent after each change
 * @param variables for every service in every environment
 * @param environments in the manifest's order
 * @param services in the manifest's order
 * @param chains in the manifest's order
 * @param hooks in the manifest's order
 */
public record Project(
        ProjectName name,
        String description,
        String network,
        @Nullable URI push,
        Map<String, Variable> variables,
        Map<EnvironmentName, Environment> environments,
        Map<ServiceName, Service> services,
        Map<ChainName, Chain> chains,
        Map<HookName, Hook> hooks) {
    /** What was stored before there were chains and hooks has none. */
    public Project {
        chains = Objects.requireNonNullElse(chains, Map.of());
        hooks = Objects.requireNonNullElse(hooks, Map.of());
    }

    /** What a hook deploys; empty: the chain that it names is not there. */
    public List<ServiceName> services(Hook hook) {
        Chain chain = hook.chain() == null ? null : chains.get(hook.chain());
        return chain == null ? hook.services() : chain.all();
    }

    /** Where a hook deploys to; null: the chain that it names is not there. */
    public @Nullable EnvironmentName environment(Hook hook) {
        Chain chain = hook.chain() == null ? null : chains.get(hook.chain());
        return chain == null ? hook.environment() : chain.environment();
    }

    public Project(
            ProjectName name,
            String description,
            String network,
            @Nullable URI push,
            Map<String, Variable> variables,
            Map<EnvironmentName, Environment> environments,
            Map<ServiceName, Service> services) {
        this(name, description, network, push, variables, environments, services, Map.of(), Map.of());
    }
}
