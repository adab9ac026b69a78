package io.dragline.proxy;

import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Refuses to write over what somebody changed by hand. */
final class Drift {
    private Drift() {}

    /** @return the site as it stands; empty: there is none */
    static Optional<WrittenSite> refuse(Machine machine, StatePath site) throws IOException, InterruptedException {
        for (StatePath path : List.of(machine.places().hostPiece(), site)) {
            Optional<String> text = machine.read(path);
            if (text.isPresent() && !Sealed.isIntact(text.get())) throw refusal(machine, path, text.get());
        }
        return machine.read(site).map(WrittenSite::new);
    }

    private static StepOutcome refusal(Machine machine, StatePath path, String text)
            throws IOException, InterruptedException {
        Optional<String> original = machine.read(machine.places().original(path));
        List<String> difference = original.map(o -> UnifiedDiff.of(path.value(), o, text)).orElse(List.of()).stream()
                .filter(line -> line.matches("[-+].*") && !line.matches("(---|\\+\\+\\+) .*"))
                .toList();
        difference.forEach(machine.log()::note);
        String shown = difference.isEmpty()
                ? "its hash no longer fits"
                : String.join(" | ", difference.subList(0, Math.min(6, difference.size())));
        return new StepOutcome(
                "swap-refused",
                path + " on server " + machine.server().name() + " was changed by hand: " + shown
                        + "; take the change back or delete the file, then deploy again");
    }
}
