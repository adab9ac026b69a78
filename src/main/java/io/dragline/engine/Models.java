package io.dragline.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The process models that can run. */
public interface Models {
    /** The newest version of each. */
    List<Model> list();

    /** @throws java.util.NoSuchElementException there is no such version */
    String xml(String key, int version);

    /** Checks a model by the same rules by which it would be let in; nothing is stored. */
    List<Finding> lint(String xml);

    /** The id of the process in a text; empty: it cannot be read. */
    Optional<String> key(String xml);

    /**
     * The steps that a version of a model can run, those of the models that it calls among them.
     *
     * @throws java.util.NoSuchElementException there is no such version
     */
    List<Element> elements(String key, int version);

    /**
     * One step of a model.
     *
     * @param callActivity the element of the outer model through which it is reached; null: it is in that model itself
     * @param forward on the way to success; else it undoes, or runs on the way back
     */
    record Element(
            String id, String name, String topic, @Nullable String callActivity, boolean forward, int maxAttempts) {}

    /**
     * Makes a model the newest version of its key; what runs stays on the version it began with. Joins a running
     * transaction.
     *
     * @throws ModelRefused something in it must change
     */
    Model publish(String xml);

    /** @param purposes what it can be used for */
    record Model(String key, String name, int version, Set<Purpose> purposes) {}

    /**
     * @param line where in the text, from 1; null: not known
     * @param element the id of the element; null: the model as a whole
     * @param rule a fixed word for what it breaks, such as {@code no-undo}
     */
    record Finding(@Nullable Integer line, @Nullable String element, String rule, String problem) {}
}
