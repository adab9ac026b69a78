package io.dragline.proxy;

import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Replica;
import io.dragline.rollout.Rollout;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Waits until replicas that are no longer routed to have answered what they still had. */
@Component
class Drain {
    private final Drafts drafts;

    Drain(Drafts drafts) {
        this.drafts = drafts;
    }

    void await(Rollout rollout, List<Replica> leaving, Machine machine) throws IOException, InterruptedException {
        if (leaving.isEmpty()) return;
        if (!ReadBacks.hasLua(machine)) {
            awaitWorkers(rollout, machine);
            return;
        }
        List<String> endpoints = drafts.endpoints(leaving, machine.server()).stream()
                .map(Endpoint::toString)
                .toList();
        RouteName route = RouteName.of(rollout);
        boolean empty =
                Waiting.until(rollout.drain(), () -> inFlight(ReadBacks.ask(machine, route, false), endpoints) == 0);
        int left = inFlight(ReadBacks.ask(machine, route, true), endpoints);
        if (!empty && left > 0)
            machine.log()
                    .note(left + " requests were still under way after "
                            + rollout.drain().toSeconds() + " s, the time that 'drain' gives them");
    }

    private static int inFlight(ReadBack readBack, List<String> endpoints) {
        return endpoints.stream()
                .mapToInt(e -> Math.max(0, readBack.inFlight().getOrDefault(e, 0)))
                .sum();
    }

    private static void awaitWorkers(Rollout rollout, Machine machine) throws IOException, InterruptedException {
        Machine.Answer dump = machine.quietly(new NginxWords(machine.server()).dump());
        Workers workers = Workers.of(machine, NginxDump.parse(dump.lines()));
        boolean gone = workers.haveLeft(rollout.drain());
        workers.tell();
        if (!gone)
            machine.log()
                    .note("old workers still had requests after "
                            + rollout.drain().toSeconds() + " s, the time that 'drain' gives them");
    }
}
