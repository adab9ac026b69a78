package io.dragline.outbound;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the administrator opens of one's own networks: host names, each with {@code :port} if only that is meant, and
 * networks.
 */
record AllowedHosts(Set<String> hosts, List<Network> networks) {
    private static final Pattern HOST = Pattern.compile("[a-zA-Z0-9]([a-zA-Z0-9.-]{0,251}[a-zA-Z0-9])?(:[0-9]{1,5})?");

    static AllowedHosts parse(List<String> words) {
        Set<String> hosts = new TreeSet<>();
        List<Network> networks = new ArrayList<>();
        for (String word : words) {
            if (Network.isOne(word)) networks.add(Network.parse(word));
            else if (HOST.matcher(word).matches()) hosts.add(word.toLowerCase(Locale.ROOT));
            else
                throw new IllegalArgumentException("--outbound: '" + word
                        + "' is neither a host nor a network; write mail.corp,hooks.corp:8443,10.1.0.0/16");
        }
        return new AllowedHosts(Set.copyOf(hosts), List.copyOf(networks));
    }

    boolean names(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return hosts.contains(name) || hosts.contains(name + ":" + port);
    }

    boolean opens(String host, int port, InetAddress address) {
        return names(host, port) || networks.stream().anyMatch(network -> network.holds(PrivateAddress.plain(address)));
    }
}
