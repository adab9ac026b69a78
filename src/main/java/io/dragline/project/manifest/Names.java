package io.dragline.project.manifest;

import io.dragline.project.ChainName;
import io.dragline.project.EnvironmentName;
import io.dragline.project.HookName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.secret.SecretName;
import io.dragline.server.ServerName;

/** The names in a manifest. */
final class Names {
    private static final String ALLOWED = "up to 31 lower-case letters, digits and hyphens that begin with a letter";

    static final Scalar<ProjectName> PROJECT =
            new Scalar<>("a project's name", ALLOWED, "shop", ProjectName::new, ProjectName::value);
    static final Scalar<EnvironmentName> ENVIRONMENT =
            new Scalar<>("an environment's name", ALLOWED, "prod", EnvironmentName::new, EnvironmentName::value);
    static final Scalar<ServiceName> SERVICE =
            new Scalar<>("a service's name", ALLOWED, "api", ServiceName::new, ServiceName::value);
    static final Scalar<ChainName> CHAIN =
            new Scalar<>("a chain's name", ALLOWED, "nightly", ChainName::new, ChainName::value);
    static final Scalar<HookName> HOOK = new Scalar<>("a hook's name", ALLOWED, "main", HookName::new, HookName::value);
    static final Scalar<ServerName> SERVER =
            new Scalar<>("a server's name", ALLOWED, "local", ServerName::new, ServerName::value);
    static final Scalar<SecretName> SECRET = new Scalar<>(
            "a secret's name",
            "up to 63 lower-case letters, digits, '.', '_' and '-' that begin with a letter",
            "shop-db",
            SecretName::new,
            SecretName::value);
    static final Scalar<String> VARIABLE = Scalar.matching(
            "a variable's name",
            "(?!DRAGLINE_)[A-Z_][A-Z0-9_]{0,127}",
            "capital letters, digits and '_', not a digit first, and not DRAGLINE_…, which Dragline sets",
            "LOG_LEVEL");

    private Names() {}
}
