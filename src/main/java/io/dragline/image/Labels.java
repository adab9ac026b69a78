package io.dragline.image;

import java.util.Map;

/** What an image that we built says of itself. */
final class Labels {
    static final String PROJECT = "dragline.project";
    static final String SERVICE = "dragline.service";
    static final String DEPLOYMENT = "dragline.deployment";
    static final String REGISTRY = "dragline.registry";

    private Labels() {}

    static Map<String, String> of(BuildImage.Input in) {
        return Map.of(
                PROJECT, in.project().value(),
                SERVICE, in.service().value(),
                DEPLOYMENT, in.deployment().value());
    }
}
