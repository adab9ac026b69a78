package io.dragline.rollout;

import io.dragline.project.Placeholders;
import io.dragline.project.Service;
import io.dragline.project.Variable;
import io.dragline.server.Server;
import io.dragline.step.StepOutcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One replica to be: fills in its placeholders and takes the digest of what makes it what it is. */
record ReplicaDraft(
        Wish wish,
        int number,
        Server server,
        String address,
        @Nullable Integer hostPort) {
    Replica replica() {
        Service service = wish.configuration();
        Map<String, Variable> variables = new LinkedHashMap<>();
        service.variables().forEach((key, value) -> variables.put(key, filled(value)));
        List<String> command = service.command().stream().map(this::filled).toList();
        List<String> volumes = service.volumes().stream().map(this::filled).toList();
        String image = image();
        return new Replica(
                wish.deployment(),
                wish.release().number(),
                number,
                server.name(),
                name(),
                image,
                "dragline-" + wish.project().name(),
                address,
                service.port(),
                hostPort,
                command,
                variables,
                volumes,
                service.resources(),
                digest(image, command, new TreeMap<>(variables), volumes, service.resources(), service.port()));
    }

    private String image() {
        if (wish.release().image() == null)
            throw new StepOutcome(
                    "does-not-fit", "release " + wish.release().number() + " has no image; build a new one");
        return wish.release().image();
    }

    private String name() {
        return String.join(
                "-",
                wish.project().name().value(),
                wish.environment().value(),
                wish.configuration().name().value(),
                "" + number,
                wish.deployment().value());
    }

    private Variable filled(Variable variable) {
        return variable.text() == null ? variable : Variable.text(filled(variable.text()));
    }

    private String filled(String text) {
        try {
            return Placeholders.fill(text, values());
        } catch (IllegalArgumentException e) {
            throw new StepOutcome("does-not-fit", "replica " + number + ": " + e.getMessage());
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("Replica.Number", "" + number);
        values.put("Replica.Name", name());
        values.put("Replica.Address", address);
        values.put("Server.Name", server.name().value());
        values.put("Server.Address", server.address());
        values.put("Project.Name", wish.project().name().value());
        values.put("Environment.Name", wish.environment().value());
        values.put("Service.Name", wish.configuration().name().value());
        values.put("Release.Number", "" + wish.release().number());
        if (hostPort != null) values.put("Replica.HostPort", "" + hostPort);
        Integer port = wish.configuration().port();
        if (port != null) {
            values.put("Replica.Port", "" + port);
            values.put("Service.Port", "" + port);
        }
        return values;
    }

    private static String digest(@Nullable Object... parts) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
