package io.dragline.image;

import io.dragline.secret.SecretName;
import org.jspecify.annotations.Nullable;

/**
 * Where images are pushed and pulled.
 *
 * @param user null: it asks for no sign-in
 * @param password the secret of the instance that holds it
 * @param insecure it speaks plain HTTP, or its certificate is not trusted
 * @param standard images are pushed here; one registry is the standard one
 */
record Registry(
        String name,
        RegistryAddress address,
        @Nullable String user,
        @Nullable SecretName password,
        boolean insecure,
        boolean standard) {
    private static final String PATTERN = "[a-z][a-z0-9-]{0,30}";

    Registry {
        if (!name.matches(PATTERN))
            throw new IllegalArgumentException("name: '" + name + "' is not a registry's name: " + PATTERN);
        if ((user == null) != (password == null))
            throw new IllegalArgumentException((user == null ? "user" : "password")
                    + ": a registry's sign-in needs both: user, and password, the name of a secret");
    }

    ImageRef image(String project, String service, String tag) {
        return ImageRef.parse(address + "/" + project + "/" + service + ":" + tag);
    }
}
