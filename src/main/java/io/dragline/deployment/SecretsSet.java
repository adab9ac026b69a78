package io.dragline.deployment;

import io.dragline.project.Configuration;
import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.Variable;
import io.dragline.secret.MissingSecret;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses what would fail after its build, since a secret that the configuration names was never set. */
@Component
class SecretsSet {
    private final Secrets secrets;

    SecretsSet(Secrets secrets) {
        this.secrets = secrets;
    }

    void check(Project project, Service service, @Nullable EnvironmentName environment) {
        String owner = project.name().value();
        Stream.concat(ofSource(service), environment == null ? Stream.empty() : of(project, service, environment))
                .filter(name -> !secrets.exists(owner, name))
                .findFirst()
                .ifPresent(name -> {
                    throw new MissingSecret(owner, name);
                });
    }

    private static Stream<SecretName> ofSource(Service service) {
        return service.source() == null
                ? Stream.empty()
                : Stream.ofNullable(service.source().credential());
    }

    private static Stream<SecretName> of(Project project, Service service, EnvironmentName environment) {
        Stream<SecretName> variables = Configuration.of(project, service, environment).variables().values().stream()
                .map(Variable::secret)
                .filter(Objects::nonNull);
        Environment named = project.environments().get(environment);
        return Stream.concat(variables, named == null ? Stream.empty() : Stream.ofNullable(named.tls()));
    }
}
