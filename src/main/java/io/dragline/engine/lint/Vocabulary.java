package io.dragline.engine.lint;

import java.util.Map;
import java.util.Set;

/** What a model may name: steps by topic, other models by key, forms by id. */
public record Vocabulary(Map<String, StepFacts> steps, Set<String> models, Set<String> forms) {
    public Vocabulary {
        steps = Map.copyOf(steps);
        models = Set.copyOf(models);
        forms = Set.copyOf(forms);
    }
}
