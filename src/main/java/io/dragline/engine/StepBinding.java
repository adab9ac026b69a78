package io.dragline.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.lint.StepFacts;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.ResolvableType;

/** Binds one step to its topic and its records; value types travel as text, lists as lists of text. */
final class StepBinding<I extends Record, O extends Record> {
    private static final TypeReference<Map<String, @Nullable Object>> VARIABLES = new TypeReference<>() {};

    private final String topic;
    private final Step<I, O> step;
    private final Class<I> inputType;
    private final ObjectMapper json;

    StepBinding(Step<I, O> step, ObjectMapper json) {
        this(topicOf(AopUtils.getTargetClass(step)), step, json);
    }

    @SuppressWarnings("unchecked")
    StepBinding(String topic, Step<I, O> step, ObjectMapper json) {
        this.topic = topic;
        this.step = step;
        this.json = json;
        ResolvableType contract =
                ResolvableType.forClass(AopUtils.getTargetClass(step)).as(Step.class);
        this.inputType =
                (Class<I>) Objects.requireNonNull(contract.getGeneric(0).resolve(), "input record of " + step);
    }

    /** BuildImage becomes build-image. Models hold topics, so a rename needs an alias. */
    static String topicOf(Class<?> step) {
        return step.getSimpleName().replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    String topic() {
        return topic;
    }

    StepFacts facts() {
        return StepFacts.of(topic, AopUtils.getTargetClass(step));
    }

    /** The package of its class, by its last name. */
    String noun() {
        return AopUtils.getTargetClass(step).getPackageName().replaceFirst(".*\\.", "");
    }

    /** The variables that the step reads. */
    List<String> inputs() {
        return Arrays.stream(inputType.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    Map<String, @Nullable Object> run(Map<String, @Nullable Object> variables, StepLog log) throws Exception {
        return plain(json.convertValue(step.run(input(variables), log), VARIABLES));
    }

    void plan(Map<String, @Nullable Object> variables, StepLog log) throws Exception {
        step.plan(input(variables), log);
    }

    private I input(Map<String, @Nullable Object> variables) {
        Map<String, @Nullable Object> known = new HashMap<>();
        for (var component : inputType.getRecordComponents()) {
            Object value = variables.get(component.getName());
            if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                throw new IllegalStateException("step " + topic() + " needs the variable '" + component.getName()
                        + "'; the model or the start of the process must set it");
            known.put(component.getName(), value);
        }
        return json.convertValue(known, inputType);
    }

    /** Anything deeper would be stored by Java serialisation: refused here, where the step is named. */
    private Map<String, @Nullable Object> plain(Map<String, @Nullable Object> output) {
        output.forEach((name, value) -> {
            boolean deep = value instanceof Map
                    || (value instanceof Collection<?> many && !many.stream().allMatch(String.class::isInstance));
            if (deep)
                throw new IllegalStateException(topic() + ": output '" + name + "' must be text, a number, a truth"
                        + " value or a list of text");
        });
        output.replaceAll((name, value) -> value instanceof List<?> many ? List.copyOf(many) : value);
        return output;
    }
}
