package io.dragline.engine;

import io.dragline.engine.lint.StepFacts;
import io.dragline.step.ServiceTask;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The facts of all step classes, without making any of them. */
final class KnownSteps {
    private KnownSteps() {}

    static Map<String, Class<?>> classes() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ServiceTask.class));
        Map<String, Class<?>> steps = new TreeMap<>();
        scan.findCandidateComponents("io.dragline").forEach(found -> {
            try {
                Class<?> step = Class.forName(found.getBeanClassName());
                steps.put(StepBinding.topicOf(step), step);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return steps;
    }

    static Map<String, StepFacts> facts() {
        Map<String, StepFacts> facts = new TreeMap<>();
        classes().forEach((topic, step) -> facts.put(topic, StepFacts.of(topic, step)));
        return facts;
    }
}
