package io.dragline.engine.lint;

import java.util.Map;
import java.util.Set;

/** What a model may name: steps by topic, other models by key, forms by id, each with its newest version. */
public record Vocabulary(Map<String, StepFacts> steps, Set<String> models, Map<String, Integer> forms) {
    public Vocabulary {
        steps = Map.copyOf(steps);
        models = Set.copyOf(models);
        forms = Map.copyOf(forms);
    }
}
