package io.dragline.project.manifest;

import io.dragline.secret.SecretName;

/** {@code tls:} of an environment. */
final class TlsShape extends Shape<SecretName> {
    private final Key<SecretName, SecretName> secret = required(
            "secret", Names.SECRET, name -> name, "holds the certificate chain and the private key in PEM form");

    @Override
    protected SecretName build(Values values) {
        return values.get(secret);
    }
}
