package io.dragline.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.lint.StepFacts;
import io.dragline.step.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** All steps by topic. */
@Component
class Steps {
    private final Map<String, StepBinding<?, ?>> byTopic = new TreeMap<>();

    @Autowired
    Steps(List<Step<?, ?>> steps, ObjectMapper json) {
        this(steps.stream().map(step -> new StepBinding<>(step, json)).toList());
    }

    Steps(List<? extends StepBinding<?, ?>> bindings) {
        for (StepBinding<?, ?> binding : bindings) {
            if (byTopic.put(binding.topic(), binding) != null)
                throw new IllegalStateException("two steps have the topic " + binding.topic());
        }
    }

    Set<String> topics() {
        return byTopic.keySet();
    }

    Map<String, StepFacts> facts() {
        Map<String, StepFacts> facts = new TreeMap<>();
        byTopic.forEach((topic, step) -> facts.put(topic, step.facts()));
        return facts;
    }

    StepBinding<?, ?> get(String topic) {
        StepBinding<?, ?> step = byTopic.get(topic);
        if (step == null) throw new IllegalStateException("no step has the topic " + topic);
        return step;
    }
}
