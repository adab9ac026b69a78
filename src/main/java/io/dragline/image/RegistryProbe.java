package io.dragline.image;

import io.dragline.server.EngineKind;
import io.dragline.server.Server;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.util.List;
import javax.net.ssl.SSLException;
import org.springframework.stereotype.Component;

/** Finds out whether a registry can be used, and says what to do if it cannot. */
@Component
class RegistryProbe {
    private final RegistryHttp http;

    RegistryProbe(RegistryHttp http) {
        this.http = http;
    }

    /** @throws IllegalArgumentException which says what is wrong and how to mend it */
    void check(Registry registry) throws InterruptedException {
        String address = registry.address().value();
        try {
            int status = http.ping(registry);
            if (status != 200) throw new IllegalArgumentException(refusal(registry, status));
        } catch (SSLException e) {
            throw new IllegalArgumentException(tls(address, String.valueOf(e.getMessage())), e);
        } catch (HttpTimeoutException e) {
            throw new IllegalArgumentException(
                    address + " did not answer GET /v2/ in time: check the address and the firewall", e);
        } catch (ConnectException e) {
            throw new IllegalArgumentException(
                    "nothing accepts a connection at " + address
                            + " (connection refused, or the name is unknown): check the address, start the registry",
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    address + " broke off GET /v2/: " + e.getMessage()
                            + ". If it serves TLS with a certificate of its own, have each engine and this machine trust it",
                    e);
        }
    }

    private static String refusal(Registry registry, int status) {
        String tried = "GET " + registry.address() + "/v2/ answered " + status;
        if (status == 401 && registry.user() == null)
            return tried + ": it wants a sign-in; give user and password (the name of a secret)";
        if (status == 401 || status == 403)
            return tried + " to user " + registry.user() + ": correct it, or set the secret " + registry.password()
                    + " again";
        if (status == 400 && registry.insecure()) return tried + ": it seems to speak TLS; add it without insecure";
        return tried + ", which no registry does: check host and port";
    }

    private static String tls(String address, String words) {
        if (words.contains("plaintext") || words.contains("Unsupported or unrecognized"))
            return address + " speaks plain HTTP: give it TLS, or add it as insecure";
        return "the certificate of " + address + " is not trusted (" + words + "): put its authority into"
                + " /etc/docker/certs.d/" + address + "/ca.crt on each server and into this machine's trust store";
    }

    /** How each engine must be told that a registry is insecure; empty: it need not be. */
    static List<String> advice(Registry registry, List<Server> servers) {
        if (!registry.insecure() || registry.address().isLoopback()) return List.of();
        return servers.stream()
                .map(server -> "server " + server.name() + ": "
                        + advice(server.engine(), registry.address().value()))
                .toList();
    }

    private static String advice(EngineKind engine, String address) {
        return switch (engine) {
            case DOCKER ->
                "add \"insecure-registries\": [\"" + address
                        + "\"] to /etc/docker/daemon.json, then run: systemctl reload docker";
            case PODMAN ->
                "add to /etc/containers/registries.conf: [[registry]] location = \"" + address + "\" insecure = true";
        };
    }
}
