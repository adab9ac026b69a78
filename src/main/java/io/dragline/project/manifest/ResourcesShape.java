package io.dragline.project.manifest;

import io.dragline.project.Service.Resources;

/** {@code resources:} of a service. */
final class ResourcesShape extends Shape<Resources> {
    static final Resources NONE = new Resources(null, null);

    private final Key<Resources, Long> memory =
            optional("memory", Amounts.MEMORY, Resources::memory, "the most a replica may use; no limit if left out");
    private final Key<Resources, Double> cpus =
            optional("cpus", Amounts.CPUS, Resources::cpus, "cores a replica may use; no limit if left out");

    @Override
    protected Resources build(Values values) {
        return new Resources(values.find(memory), values.find(cpus));
    }
}
