package io.dragline.project.manifest;

import io.dragline.project.Build;
import io.dragline.project.ServiceKind;
import java.util.List;

/** Which keys a kind of service needs, and which mean nothing for it. */
final class KindRules {
    private final ServiceShape keys;
    private final Values values;

    KindRules(ServiceShape keys, Values values) {
        this.keys = keys;
        this.values = values;
    }

    void check(ServiceKind kind) {
        switch (kind) {
            case SOURCE -> source();
            case STATIC -> files();
            case IMAGE -> image();
            case PACKAGE ->
                values.wrong(
                        keys.kind,
                        "kind package is not built yet in this version of Dragline; use source, static or image");
        }
    }

    private void source() {
        needs(keys.source, "kind source needs 'source': { git: URL } or { svn: URL }");
        ImageType image = values.find(keys.image);
        if (image != null && image.reference() != null)
            values.wrong(keys.image, "a ready image belongs to kind image; kind source has { dockerfile, context }");
        Build build = values.find(keys.build);
        if (build != null && build.output() != null)
            values.wrong(keys.build, "'output' belongs to kind static; an image takes its files by its Dockerfile");
    }

    private void files() {
        needs(keys.source, "kind static needs 'source': { git: URL } or { svn: URL }");
        Build build = values.find(keys.build);
        boolean wrongBuild = values.given(keys.build) && build == null;
        if (!wrongBuild && (build == null || build.output() == null))
            values.wrong(
                    keys.build,
                    "kind static needs 'build: { output: FOLDER }', the folder to publish; '.' for all of it");
        refuse(
                List.of(
                        keys.image,
                        keys.command,
                        keys.port,
                        keys.replicas,
                        keys.resources,
                        keys.health,
                        keys.volumes,
                        keys.variables,
                        keys.environments),
                "means nothing for kind static, which has no container; leave it out");
    }

    private void image() {
        needs(keys.image, "kind image needs 'image', such as redis:7");
        ImageType image = values.find(keys.image);
        if (image != null && image.recipe() != null)
            values.wrong(
                    keys.image, "how an image is made belongs to kind source; kind image names a ready one: redis:7");
        refuse(List.of(keys.source, keys.build), "belongs to kinds source and static; kind image builds nothing");
    }

    private void needs(Key<?, ?> key, String problem) {
        if (!values.given(key)) values.wrong(problem);
    }

    private void refuse(List<Key<?, ?>> refused, String problem) {
        for (Key<?, ?> key : refused) if (values.given(key)) values.wrong(key, problem);
    }
}
