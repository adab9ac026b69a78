package io.dragline.model.form;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where one looks, and where what is found there is told.
 *
 * @param names what a text may show as {@code {{name}}}
 */
record Place(@Nullable String component, @Nullable String property, Set<String> names, List<FormFinding> findings) {
    Place at(String inner) {
        return new Place(component, property == null ? inner : property + "." + inner, names, findings);
    }

    Place in(@Nullable String id) {
        return new Place(id, null, names, findings);
    }

    void refuse(String rule, String problem) {
        findings.add(new FormFinding(component, property, rule, problem));
    }
}
