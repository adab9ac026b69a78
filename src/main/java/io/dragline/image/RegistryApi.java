package io.dragline.image;

import io.dragline.secret.SecretName;
import io.dragline.server.ServerName;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registries by HTTP: list, add, create, forget. */
@RestController
@RequestMapping("/api/registries")
class RegistryApi {
    /** @param password the name of a secret */
    record Add(
            String name,
            RegistryAddress address,
            @Nullable String user,
            @Nullable SecretName password,
            boolean insecure) {}

    /** @param image null: {@code registry:2} */
    record Create(
            String name,
            ServerName server,
            int port,
            @Nullable String image) {}

    /** @param standard images are pushed here. @param advice how engines must be told of an insecure one */
    record View(
            String name,
            String address,
            @Nullable String user,
            @Nullable SecretName password,
            boolean insecure,
            boolean standard,
            List<String> advice) {}

    /** @param found what it answered, and what to do if it cannot be used */
    record Check(boolean ok, String found) {}

    private final Registries registries;
    private final RegistryDesk desk;

    RegistryApi(Registries registries, RegistryDesk desk) {
        this.registries = registries;
        this.desk = desk;
    }

    @GetMapping
    @Requires(Action.VIEW)
    List<View> list() {
        return registries.all().stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(Action.ADMIN)
    View add(@RequestBody Add add, Caller caller) throws InterruptedException {
        return view(desk.add(
                new Registry(add.name(), add.address(), add.user(), add.password(), add.insecure(), false), caller));
    }

    @PostMapping("/create")
    @Requires(Action.ADMIN)
    View create(@RequestBody Create create, Caller caller) throws InterruptedException {
        String image = create.image() == null ? "registry:2" : create.image();
        return view(desk.create(create.name(), create.server(), create.port(), image, caller));
    }

    /** Asks it now whether it lets us in. */
    @PostMapping("/{name}/check")
    @Requires(Action.CONFIGURE)
    Check check(@PathVariable String name) throws InterruptedException {
        return desk.check(registries
                .find(name)
                .orElseThrow(() -> new NoSuchElementException("there is no registry '" + name + "'")));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.ADMIN)
    void remove(@PathVariable String name, Caller caller) {
        if (!desk.remove(name, caller)) throw new NoSuchElementException("there is no registry '" + name + "'");
    }

    private View view(Registry registry) {
        return new View(
                registry.name(),
                registry.address().value(),
                registry.user(),
                registry.password(),
                registry.insecure(),
                registry.standard(),
                desk.advice(registry));
    }
}
