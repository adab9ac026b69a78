package io.dragline.engine.lint;

import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * What a step class says of itself.
 *
 * @param undoneBy the topic of the step that must be drawn as its compensation handler; empty: it leaves nothing to undo
 */
public record StepFacts(String topic, String sentence, List<Field> inputs, List<Field> outputs, String undoneBy) {
    /** A component of its record; {@code required}: the step refuses to run without it. */
    public record Field(String name, Type type, boolean required) {}

    public static StepFacts of(String topic, Class<?> step) {
        ServiceTask said = step.getAnnotation(ServiceTask.class);
        return new StepFacts(
                topic,
                said == null ? topic : said.value(),
                fields(step, 0),
                fields(step, 1),
                said == null ? "" : said.undoneBy());
    }

    public Optional<Field> input(String name) {
        return inputs.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    private static List<Field> fields(Class<?> step, int generic) {
        Class<?> type = Objects.requireNonNull(
                ResolvableType.forClass(step).as(Step.class).getGeneric(generic).resolve(), "record of " + step);
        return Arrays.stream(type.getRecordComponents()).map(StepFacts::field).toList();
    }

    private static Field field(RecordComponent component) {
        boolean required = !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return new Field(component.getName(), component.getGenericType(), required);
    }
}
