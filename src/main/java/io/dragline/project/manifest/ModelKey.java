package io.dragline.project.manifest;

/** The key of a process model; whether there is one is asked when the manifest is applied. */
final class ModelKey {
    static final Scalar<String> TYPE = Scalar.matching(
            "the key of a process model", "[a-z][a-z0-9-]{1,60}", "small letters, digits and dashes", "deploy");

    private ModelKey() {}
}
