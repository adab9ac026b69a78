package io.dragline.container;

import io.dragline.project.Variable;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import io.dragline.server.Command;
import io.dragline.server.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The {@code docker create} line that makes a replica; of a secret it shows the variable's name only. */
final class CreateLine {
    /** The policy of a replica that serves. */
    static final String KEPT = "unless-stopped";

    static final String LOG_SIZE = "10m";
    static final String LOG_FILES = "3";

    private CreateLine() {}

    static String of(Server server, Rollout rollout, Replica replica) {
        List<String> words = new ArrayList<>();
        add(words, server.engine().command(), "create", "--name", replica.container());
        Labels.of(rollout, replica).forEach((key, value) -> add(words, "--label", key + "=" + value));
        add(words, "--network", replica.network(), "--ip", replica.address());
        add(words, "--network-alias", rollout.service().value());
        if (replica.port() != null && replica.hostPort() != null)
            add(words, "-p", publish(server, replica.hostPort(), replica.port()));
        variables(replica)
                .forEach((name, value) -> add(words, "-e", value.text() == null ? name : name + "=" + value.text()));
        replica.volumes().forEach(volume -> add(words, "-v", volume));
        if (replica.resources().memory() != null)
            add(words, "--memory", "" + replica.resources().memory());
        if (replica.resources().cpus() != null)
            add(
                    words,
                    "--cpus",
                    String.format(Locale.ROOT, "%.2f", replica.resources().cpus()));
        add(
                words,
                "--log-driver",
                "json-file",
                "--log-opt",
                "max-size=" + LOG_SIZE,
                "--log-opt",
                "max-file=" + LOG_FILES);
        add(words, "--restart", restart(server), "--init", replica.image());
        words.addAll(replica.command());
        return Command.of(words).text();
    }

    /** What never served must not come back with its machine; where that cannot be changed later, it may. */
    static String restart(Server server) {
        return server.engine().changesRestartPolicy() ? "no" : KEPT;
    }

    /** In a fixed order, so that two runs write the same line. */
    static Map<String, Variable> variables(Replica replica) {
        return new TreeMap<>(replica.variables());
    }

    /** A lone server's ports are for its own proxy only; where others must reach them, all interfaces. */
    static String publish(Server server, int hostPort, int port) {
        String host = server.address().startsWith("127.") || server.address().equals("localhost") ? "127.0.0.1:" : "";
        return host + hostPort + ":" + port;
    }

    private static void add(List<String> words, String... more) {
        words.addAll(List.of(more));
    }
}
