package io.dragline.image;

import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Adds, creates and forgets registries; none is stored that does not answer. */
@Component
class RegistryDesk {
    private static final int TRIES = 50;

    private final Registries registries;
    private final RegistryProbe probe;
    private final RegistryContainer container;
    private final Servers servers;
    private final Audit audit;
    private final TransactionOperations transaction;

    RegistryDesk(
            Registries registries,
            RegistryProbe probe,
            RegistryContainer container,
            Servers servers,
            Audit audit,
            TransactionOperations transaction) {
        this.registries = registries;
        this.probe = probe;
        this.container = container;
        this.servers = servers;
        this.audit = audit;
        this.transaction = transaction;
    }

    Registry add(Registry registry, Caller caller) throws InterruptedException {
        refuseAnotherName(registry);
        probe.check(registry);
        return save(registry, "registry.add", caller);
    }

    Registry create(String name, ServerName on, int port, String image, Caller caller) throws InterruptedException {
        if (port < 1 || port > 65_535)
            throw new IllegalArgumentException("port: '" + port + "' is not one: 1 to 65535");
        ImageRef.parse(image);
        Server server = servers.get(on);
        RegistryAddress address = new RegistryAddress(server.address() + ":" + port);
        Registry registry = new Registry(name, address, null, null, !address.isLoopback(), false);
        refuseAnotherName(registry);
        container.ensure(name, server, port, image);
        awaitAnswer(registry);
        return save(registry, "registry.create", caller);
    }

    boolean remove(String name, Caller caller) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Optional<Registry> registry = registries.find(name);
            registry.ifPresent(r ->
                    audit.record(caller, "registry.remove", name, r.address().value()));
            return registry.isPresent() && registries.remove(name);
        }));
    }

    RegistryApi.Check check(Registry registry) throws InterruptedException {
        try {
            probe.check(registry);
            return new RegistryApi.Check(true, "GET " + registry.address() + "/v2/ answered 200");
        } catch (IllegalArgumentException why) {
            return new RegistryApi.Check(false, String.valueOf(why.getMessage()));
        }
    }

    List<String> advice(Registry registry) {
        return RegistryProbe.advice(registry, servers.all());
    }

    private Registry save(Registry registry, String verb, Caller caller) {
        return Objects.requireNonNull(transaction.execute(status -> {
            audit.record(caller, verb, registry.name(), registry.address().value());
            return registries.save(registry);
        }));
    }

    private void refuseAnotherName(Registry registry) {
        registries
                .at(registry.address().value())
                .filter(known -> !known.name().equals(registry.name()))
                .ifPresent(known -> {
                    throw new IllegalStateException(
                            registry.address() + " is known as registry '" + known.name() + "' already");
                });
    }

    /** A container that was just started needs a moment before it listens. */
    private void awaitAnswer(Registry registry) throws InterruptedException {
        for (int left = TRIES; ; left--) {
            try {
                probe.check(registry);
                return;
            } catch (IllegalArgumentException notYet) {
                if (left == 0)
                    throw new IllegalStateException(
                            "registry " + registry.name() + " was started, but " + notYet.getMessage(), notYet);
                Thread.sleep(200);
            }
        }
    }
}
