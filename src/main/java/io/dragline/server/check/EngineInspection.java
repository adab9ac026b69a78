package io.dragline.server.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.server.EngineKind;
import io.dragline.server.Server;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The engine: that it answers, which one it is, and whether containers outlive it. */
final class EngineInspection implements Inspection {
    private static final Version OLDEST_API = new Version("1.41");
    private static final Version SAFE_DOCKER = new Version("27.1.1");
    private static final Version SAFE_PODMAN = new Version("4.3");
    private static final Version SAFE_RUNC = new Version("1.2.8");

    @Override
    public String what() {
        return "engine answers";
    }

    @Override
    public List<Finding> look(Machine machine) throws IOException, InterruptedException {
        Server server = machine.server();
        JsonNode version;
        JsonNode info;
        try {
            version = EngineApi.get(machine.shell().socket(server.socket()), "/version");
            info = EngineApi.get(machine.shell().socket(server.socket()), "/info");
        } catch (IOException e) {
            return List.of(Finding.bad(
                    what(),
                    String.valueOf(e.getMessage()),
                    "start the engine (systemctl enable --now "
                            + server.engine().command()
                            + (server.engine() == EngineKind.PODMAN ? ".socket" : "")
                            + "), and see that the account may use " + server.socket()
                            + ", which its group allows: usermod -aG docker " + machine.account()));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(kind(server, version));
        findings.add(api(version));
        for (JsonNode part : version.path("Components")) safe(part, findings);
        findings.add(outlives(server, info));
        String engine = server.engine().command();
        findings.addAll(Disk.of(
                machine,
                "disk of the engine",
                info.path("DockerRootDir").asText("/"),
                "free some, for instance: " + engine + " system df; " + engine + " image prune -a"));
        return findings;
    }

    private Finding kind(Server server, JsonNode version) {
        boolean podman = version.path("Components").toString().contains("Podman");
        EngineKind found = podman ? EngineKind.PODMAN : EngineKind.DOCKER;
        return Finding.of(
                what(),
                found == server.engine(),
                found.command() + " " + version.path("Version").asText("?") + " on " + server.socket(),
                "set the server's engine to " + found);
    }

    private static Finding api(JsonNode version) {
        String api = version.path("ApiVersion").asText("0");
        return Finding.of(
                "engine API is " + OLDEST_API.text() + " or newer",
                new Version(api).compareTo(OLDEST_API) >= 0,
                api,
                "install a newer engine");
    }

    private static void safe(JsonNode part, List<Finding> findings) {
        String name = part.path("Name").asText();
        Version least = name.equals("Engine") ? SAFE_DOCKER : name.equals("Podman Engine") ? SAFE_PODMAN : SAFE_RUNC;
        if (!name.equals("Engine") && !name.equals("Podman Engine") && !name.equals("runc")) return;
        Version version = new Version(part.path("Version").asText("0"));
        boolean distribution = version.isMaintainedByADistribution();
        findings.add(Finding.of(
                name + " has no known hole",
                distribution || version.compareTo(least) >= 0,
                version.text() + (distribution ? ", mended by its distribution: keep it updated" : ""),
                "upgrade it to " + least.text() + " or newer: older ones let containers reach their host"));
    }

    private static Finding outlives(Server server, JsonNode info) {
        if (server.engine() == EngineKind.PODMAN)
            return Finding.good("containers outlive the engine", "podman has no daemon");
        return Finding.of(
                "containers outlive the engine",
                info.path("LiveRestoreEnabled").asBoolean(),
                "live-restore is " + info.path("LiveRestoreEnabled").asText("not told"),
                "write {\"live-restore\": true} into /etc/docker/daemon.json, then: systemctl reload docker");
    }
}
