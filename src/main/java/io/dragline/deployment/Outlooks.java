package io.dragline.deployment;

import io.dragline.engine.Models;
import io.dragline.journal.History;
import io.dragline.step.DeploymentId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is to be expected of a deployment: its steps and how long they took in the last runs like it. */
@Component
class Outlooks {
    private static final int RUNS = 10;
    /** Asked for again at every event of a deployment, while what it rests on has long ended. */
    private static final int KEPT = 50;

    private record Expected(
            @Nullable Integer version, @Nullable Double seconds, List<DeploymentView.Element> elements) {}

    private final Map<Long, Expected> known = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Expected> eldest) {
            return size() > KEPT;
        }
    });

    private final Precedents precedents;
    private final Models models;
    private final History history;

    Outlooks(Precedents precedents, Models models, History history) {
        this.precedents = precedents;
        this.models = models;
        this.history = history;
    }

    DeploymentView.Outlook of(DeploymentRow row) {
        long event = history.lastEvent();
        Expected expected = known.get(row.id());
        if (expected == null || !Objects.equals(expected.version(), row.modelVersion())) {
            expected = expected(row);
            if (row.modelVersion() != null) known.put(row.id(), expected);
        }
        return new DeploymentView.Outlook(event, expected.seconds(), expected.elements());
    }

    private Expected expected(DeploymentRow row) {
        List<Precedents.Precedent> runs = precedents.of(row, RUNS);
        Map<String, Double> usual = runs.isEmpty()
                ? Map.of()
                : history.usualSeconds(runs.stream()
                        .map(run -> new DeploymentId("" + run.id()))
                        .toList());
        List<DeploymentView.Element> elements = elements(row).stream()
                .map(element -> new DeploymentView.Element(
                        element.id(),
                        element.name(),
                        element.topic(),
                        element.callActivity(),
                        element.forward(),
                        element.maxAttempts(),
                        usual.get(element.id())))
                .toList();
        return new Expected(row.modelVersion(), runs.isEmpty() ? null : median(runs), elements);
    }

    /** None while it is queued: which version it will run is decided when it starts; nor when its model was removed. */
    private List<Models.Element> elements(DeploymentRow row) {
        if (row.modelVersion() == null) return List.of();
        try {
            return models.elements(row.model(), row.modelVersion());
        } catch (NoSuchElementException removed) {
            return List.of();
        }
    }

    private static double median(List<Precedents.Precedent> runs) {
        double[] seconds = runs.stream()
                .mapToDouble(Precedents.Precedent::seconds)
                .sorted()
                .toArray();
        int half = seconds.length / 2;
        return seconds.length % 2 == 1 ? seconds[half] : (seconds[half - 1] + seconds[half]) / 2;
    }
}
