package io.dragline.secret;

import org.jspecify.annotations.Nullable;

/** A secret is named, but nobody has set it: refused now, until someone does. */
public class MissingSecret extends IllegalStateException {
    private static final long serialVersionUID = 1;

    public MissingSecret(@Nullable String project, SecretName name) {
        super("secret '" + name + "' is not set" + (project == null ? "" : " for project " + project)
                + "; set it with: dragline secret set " + name + (project == null ? "" : " --project " + project));
    }
}
