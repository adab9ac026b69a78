package io.dragline.image;

import com.github.dockerjava.api.model.AuthConfig;
import com.github.dockerjava.api.model.AuthConfigurations;
import io.dragline.secret.SecretName;
import io.dragline.secret.Secrets;
import org.springframework.stereotype.Component;

/** The sign-ins that engines send to registries, revealed at the last moment. */
@Component
class SignIns {
    private final Registries registries;
    private final Secrets secrets;

    SignIns(Registries registries, Secrets secrets) {
        this.registries = registries;
        this.secrets = secrets;
    }

    /** Empty when we know no user for that registry: then the engine asks without one, and not with one of its own. */
    AuthConfig to(String host) {
        return registries.at(host).map(this::of).orElseGet(AuthConfig::new);
    }

    /** For the registries that a Dockerfile names, so that it can start from a private image. */
    AuthConfigurations namedIn(String dockerfile) {
        AuthConfigurations all = new AuthConfigurations();
        registries.all().stream()
                .filter(registry -> registry.user() != null
                        && dockerfile.contains(registry.address().value()))
                .forEach(registry -> all.addConfig(of(registry)));
        return all;
    }

    private AuthConfig of(Registry registry) {
        AuthConfig signIn =
                new AuthConfig().withRegistryAddress(registry.address().value());
        SecretName password = registry.password();
        return password == null
                ? signIn
                : signIn.withUsername(registry.user()).withPassword(secrets.reveal(null, password));
    }
}
