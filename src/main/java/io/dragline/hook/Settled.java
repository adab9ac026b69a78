package io.dragline.hook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Deliveries all of whose services are decided, those with the same verdict and sentence together. */
record Settled(List<Long> ids, Verdict verdict, String reason) {
    private static final List<Verdict> STRONGEST_FIRST =
            List.of(Verdict.STARTED, Verdict.JOINED, Verdict.IGNORED, Verdict.REFUSED);

    static Collection<Settled> of(List<Delivery> pending) {
        Map<String, Settled> settled = new LinkedHashMap<>();
        for (Delivery each : pending) {
            Collection<Outcome> outcomes = each.outcomes().values();
            if (outcomes.stream().anyMatch(outcome -> outcome.how() == null)) continue;
            Verdict verdict = STRONGEST_FIRST.stream()
                    .filter(one -> outcomes.stream().anyMatch(outcome -> outcome.how() == one))
                    .findFirst()
                    .orElse(Verdict.REFUSED);
            String reason = outcomes.stream()
                    .map(Outcome::reason)
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining("; "));
            settled.computeIfAbsent(verdict + reason, key -> new Settled(new ArrayList<>(), verdict, reason))
                    .ids()
                    .add(each.id());
        }
        return settled.values();
    }
}
