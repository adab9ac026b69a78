package io.dragline.image;

import java.util.List;
import java.util.Optional;

/** The registries that Dragline knows. */
interface Registries {
    List<Registry> all();

    /** Inserts or replaces. The first becomes the standard one, and stays it. */
    Registry save(Registry registry);

    boolean remove(String name);

    default Optional<Registry> find(String name) {
        return all().stream().filter(r -> r.name().equals(name)).findFirst();
    }

    default Optional<Registry> at(String host) {
        return all().stream().filter(r -> r.address().value().equals(host)).findFirst();
    }

    /** Where images are pushed; empty: nowhere, they stay on the server that built them. */
    default Optional<Registry> standard() {
        return all().stream().filter(Registry::standard).findFirst();
    }
}
