package io.dragline.engine;

import io.dragline.engine.lint.StepFacts;
import io.dragline.engine.lint.VariableRule;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads them off the steps that run here: the palette is what can run. */
@Component
class KnownStepCatalog implements StepCatalog {
    private static final Set<Type> NUMBERS =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class);

    private final Steps steps;

    KnownStepCatalog(Steps steps) {
        this.steps = steps;
    }

    @Override
    public List<Description> all() {
        return steps.facts().values().stream().map(this::description).toList();
    }

    @Override
    public boolean isTaken(String variable) {
        return VariableRule.isReserved(variable)
                || steps.facts().values().stream()
                        .flatMap(step -> Stream.concat(step.inputs().stream(), step.outputs().stream()))
                        .anyMatch(field -> field.name().equals(variable));
    }

    private Description description(StepFacts step) {
        List<Input> inputs = step.inputs().stream()
                .filter(field -> !VariableRule.isReserved(field.name()))
                .map(field -> new Input(field.name(), type(field.type()), field.required()))
                .toList();
        return new Description(step.topic(), steps.get(step.topic()).noun(), step.sentence(), inputs);
    }

    private static String type(Type type) {
        if (NUMBERS.contains(type)) return "number";
        return type.equals(boolean.class) || type.equals(Boolean.class) ? "truth" : "text";
    }
}
