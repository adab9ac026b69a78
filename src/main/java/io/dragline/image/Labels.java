package io.dragline.image;

/** What a container of this package says of itself. */
final class Labels {
    static final String REGISTRY = "dragline.registry";

    private Labels() {}
}
