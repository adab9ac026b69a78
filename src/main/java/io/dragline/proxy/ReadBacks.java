package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.server.Curl;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the nginx of a server what it routes to. */
@Component
public class ReadBacks {
    private final Servers servers;
    private final Shells shells;

    ReadBacks(Servers servers, Shells shells) {
        this.servers = servers;
        this.shells = shells;
    }

    /** @return empty: that nginx has no lua, so nobody can tell */
    public Optional<ReadBack> ask(ServerName server, Rollout rollout, StepLog log)
            throws IOException, InterruptedException {
        Machine machine = new Machine(servers.get(server), shells.on(server), log);
        if (!hasLua(machine)) return Optional.empty();
        return Optional.of(ask(machine, RouteName.of(rollout), true));
    }

    static boolean hasLua(Machine machine) throws IOException, InterruptedException {
        return machine.read(machine.places().hostPiece())
                .filter(text -> text.contains("lua_shared_dict dragline"))
                .isPresent();
    }

    static ReadBack ask(Machine machine, RouteName route, boolean told) throws IOException, InterruptedException {
        Curl curl = command(machine, route);
        Curl.Answer answer = told ? tell(curl, machine) : curl.get(machine.shell());
        if (answer.status() != 200)
            throw new IOException("'" + curl.text() + "' on server "
                    + machine.server().name() + " came back with " + answer.status());
        return ReadBack.parse(answer.body());
    }

    private static Curl.Answer tell(Curl curl, Machine machine) throws IOException, InterruptedException {
        machine.log().command(curl.text());
        try {
            Curl.Answer answer = curl.get(machine.shell());
            answer.body().lines().forEach(machine.log()::line);
            machine.log().exit(answer.status() == 200 ? 0 : 22);
            return answer;
        } catch (IOException e) {
            machine.log().line(String.valueOf(e.getMessage()));
            machine.log().exit(7);
            throw e;
        }
    }

    static Curl command(Machine machine, RouteName route) {
        int port = machine.server().nginx().readBack();
        return new Curl("127.0.0.1", port, "/__dragline/route?name=" + route, null, Duration.ofSeconds(5));
    }
}
