package io.dragline.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The process models that can run. */
public interface Models {
    /** The newest version of each. */
    List<Model> list();

    /** @throws java.util.NoSuchElementException there is no such version */
    String xml(String key, int version);

    /** Checks a model by the same rules by which it would be let in; nothing is stored. */
    List<Finding> lint(String xml);

    record Model(String key, String name, int version) {}

    /**
     * @param line where in the text, from 1; null: not known
     * @param element the id of the element; null: the model as a whole
     * @param rule a fixed word for what it breaks, such as {@code no-undo}
     */
    record Finding(@Nullable Integer line, @Nullable String element, String rule, String problem) {}
}
