package io.dragline.engine.lint;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.jspecify.annotations.Nullable;

/** Collects faults. */
final class Report {
    private final List<Fault> faults = new ArrayList<>();

    void add(@Nullable BaseElement element, String rule, String problem) {
        faults.add(new Fault(element == null ? null : element.getId(), rule, problem));
    }

    List<Fault> faults() {
        return List.copyOf(faults);
    }
}
