package io.dragline.proxy;

import io.dragline.rollout.Endpoint;
import io.dragline.rollout.Rollout;
import io.dragline.server.SshRefused;
import io.dragline.server.Unreachable;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.util.List;

/** What nginx itself must say before and after a swap by lua. */
final class Confirmation {
    private Confirmation() {}

    static void thatItAnswers(Machine machine, Rollout rollout) throws IOException, InterruptedException {
        try {
            ReadBacks.ask(machine, RouteName.of(rollout), true);
        } catch (Unreachable | SshRefused e) {
            throw e;
        } catch (IOException e) {
            throw new StepOutcome(
                    "proxy-broken",
                    "nginx on server " + machine.server().name() + " does not answer on 127.0.0.1:"
                            + machine.server().nginx().readBack() + " (" + e.getMessage()
                            + "), so it does not run or has not read its configuration; start it, then deploy again");
        }
    }

    static void thatItHolds(EndpointFile wanted, Machine machine, Rollout rollout)
            throws IOException, InterruptedException {
        ReadBack found = ReadBacks.ask(machine, RouteName.of(rollout), true);
        List<String> endpoints =
                wanted.endpoints().stream().map(Endpoint::toString).toList();
        if (found.problem() == null
                && wanted.generation().value().equals(found.generation())
                && endpoints.equals(found.endpoints())) return;
        throw new StepOutcome(
                "swap-refused",
                "nginx on server " + machine.server().name() + " was given deployment " + wanted.generation() + " at "
                        + endpoints + " but reads back generation " + found.generation() + " at " + found.endpoints()
                        + (found.problem() == null ? "" : " (" + found.problem() + ")")
                        + "; its workers must be able to read "
                        + machine.places().state());
    }
}
