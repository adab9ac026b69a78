package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.server.Command;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells what a swap would do; reads, and changes nothing. */
@Component
class SwapPlan {
    private final Swap swap;

    SwapPlan(Swap swap) {
        this.swap = swap;
    }

    void tell(Rollout rollout, Machine machine) throws IOException, InterruptedException {
        NginxWords words = new NginxWords(machine.server());
        Optional<WrittenSite> present = machine.read(machine.places().site(rollout.project(), rollout.environment()))
                .map(WrittenSite::new);
        // whether lua loads is only tried when it matters; here it is enough that it is to be loaded
        boolean lua = machine.quietly(words.dump()).lines().stream()
                        .anyMatch(l -> l.matches("\\s*load_module\\s.*http_lua.*"))
                || ReadBacks.hasLua(machine);
        Swap.Target target = swap.decide(rollout, machine, lua ? Way.LUA : Way.RELOAD, present);
        machine.log().command(Command.of(words.dump()).text());
        boolean changed = false;
        for (Map.Entry<StatePath, Optional<String>> file : target.sites().entrySet()) {
            String before = machine.read(file.getKey()).orElse("");
            String after = file.getValue().orElse("");
            if (before.equals(after)) continue;
            changed = true;
            machine.log()
                    .command(after.isEmpty() ? "rm -f " + file.getKey() : "install -m 644 /dev/stdin " + file.getKey());
            UnifiedDiff.of(file.getKey().value(), before, after).forEach(machine.log()::line);
        }
        if (changed) machine.log().command(Command.of(words.reload()).text());
        if (target.endpoints().isEmpty()) return;
        machine.log().command("install -m 644 /dev/stdin " + machine.places().endpoints(RouteName.of(rollout)));
        target.endpoints().get().render().lines().forEach(machine.log()::line);
        machine.log().command(ReadBacks.command(machine, RouteName.of(rollout)).text());
    }
}
