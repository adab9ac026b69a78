package io.dragline.server.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.server.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A control plane in a container reaches the engine beside it, but neither the machine's nginx nor its containers' addresses. */
final class ContainerInspection implements Inspection {
    private static final Set<Role> REACHABLE = Set.of(Role.BUILD, Role.REGISTRY);

    @Override
    public String what() {
        return "on the machine itself";
    }

    @Override
    public List<Finding> look(Machine machine) throws IOException, InterruptedException {
        if (!applies(machine)) return List.of();
        boolean fits = REACHABLE.containsAll(machine.server().roles());
        return List.of(Finding.of(
                what(),
                fits,
                "the control plane runs in a container"
                        + (fits
                                ? ", which is enough to build and to keep images"
                                : ", from where only its engine is reached"),
                mend(machine)));
    }

    /** We run in a container, and not in the one in which the engine runs. */
    static boolean applies(Machine machine) throws IOException, InterruptedException {
        if (machine.server().ssh() != null
                || Stream.of("/.dockerenv", "/run/.containerenv").map(Path::of).noneMatch(Files::exists)) return false;
        try {
            JsonNode info =
                    EngineApi.get(machine.shell().socket(machine.server().socket()), "/info");
            return !info.path("Name").asText().equals(machine.run("uname", "-n").firstLine());
        } catch (IOException silent) {
            return true;
        }
    }

    static String mend(Machine machine) {
        return "add the machine by SSH, to which its address on the engine's bridge leads:\n"
                + "dragline server add host --host 172.17.0.1 --user deploy --key-secret deploy-key\n"
                + "and leave to this one what it can: dragline server set "
                + machine.server().name()
                + " --roles build,registry";
    }
}
