package io.dragline.rollout;

import io.dragline.server.Server;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where a replica is reached: the address that nginx uses, and therefore the one that is probed.
 *
 * @param host an IPv4 address in numbers, as nginx takes and counts it
 */
public record Endpoint(String host, int port) {
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final String ADDRESS = BYTE + "(\\." + BYTE + "){3}";

    public Endpoint {
        if (!host.matches(ADDRESS)) throw new IllegalArgumentException("'" + host + "' is not an IPv4 address");
        if (port < 1 || port > 65535) throw new IllegalArgumentException(port + " is not a port");
    }

    /** @throws IllegalArgumentException it is not {@code 10.88.1.12:8080} */
    public static Endpoint parse(String text) {
        if (!text.matches("[0-9.]+:[0-9]{1,5}"))
            throw new IllegalArgumentException("'" + text + "' is not an address with a port");
        int colon = text.indexOf(':');
        return new Endpoint(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
    }

    /**
     * On its own server by its fixed address, also when the environment has several servers: a published port leads
     * through docker-proxy, which accepts connections while nobody listens behind it, so a dead replica would look alive
     * and a POST could not be handed on. From another server by the host port, since the network ends at the machine.
     *
     * @return empty: it has no port, or none that leads to it from there
     */
    public static Optional<Endpoint> of(Replica replica, ServerName from, Servers servers) {
        if (replica.port() == null) return Optional.empty();
        if (replica.server().equals(from)) return Optional.of(new Endpoint(replica.address(), replica.port()));
        if (replica.hostPort() == null) return Optional.empty();
        return Optional.of(new Endpoint(inNumbers(servers.get(replica.server())), replica.hostPort()));
    }

    private static String inNumbers(Server server) {
        if (server.address().matches(ADDRESS)) return server.address();
        try {
            return Arrays.stream(InetAddress.getAllByName(server.address()))
                    .filter(Inet4Address.class::isInstance)
                    .findFirst()
                    .orElseThrow(() -> new UnknownHostException("it has no IPv4 address"))
                    .getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(
                    "the address '" + server.address() + "' of server " + server.name() + " cannot be resolved ("
                            + e.getMessage() + "); give it an IPv4 address",
                    e);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
