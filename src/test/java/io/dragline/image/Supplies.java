package io.dragline.image;

import io.dragline.docker.EngineDisk;
import io.dragline.docker.Engines;
import io.dragline.fakes.FakeSecrets;
import io.dragline.secret.SecretName;
import io.dragline.server.Servers;
import org.jspecify.annotations.Nullable;

/** What brings images to the servers of tests. */
public final class Supplies {
    private final MemoryRegistries registries = new MemoryRegistries();
    private final FakeSecrets secrets = new FakeSecrets();
    public final Supply supply;

    public Supplies(Engines engines, Servers servers, EngineDisk disk) {
        supply = new Supply(new Images(engines, servers, new SignIns(registries, secrets), disk));
    }

    /** From now on it signs in to the registry at that address. */
    public void know(String address, String user, @Nullable String password) {
        SecretName name = new SecretName("registry-password");
        secrets.set(null, name, String.valueOf(password));
        registries.save(new Registry("main", new RegistryAddress(address), user, name, false, true));
    }
}
