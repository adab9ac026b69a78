package io.dragline.engine.lint;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.xml.ModelException;

/** All rules, in the order in which a reader would mend. */
public final class ModelLint {
    private static final List<Rule> RULES = List.of(
            new ProcessRule(),
            new FlowRule(),
            new InputRule(),
            new VariableRule(),
            new OutcomeRule(),
            new UndoRule(),
            new OrderRule(),
            new CallRule(),
            new PersonRule(),
            new TimeRule(),
            new LoopRule(),
            new PropertyRule(),
            new DrawnRule());

    /** The rules look from each element at each other one, so they are asked only about a number that a person could read. */
    private static final int MOST_ELEMENTS = 500;

    private ModelLint() {}

    /** What must not reach a parser that builds trees. */
    public static Optional<Fault> gate(String xml) {
        return XmlGate.refuse(xml);
    }

    /** Of a model that has passed the gate and the allow-list. */
    public static List<Fault> check(String xml, Vocabulary known) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (ModelException unreadable) {
            return List.of(new Fault(null, "not-bpmn", "it is no valid BPMN: " + reason(unreadable)));
        }
        Report report = new Report();
        Sketch sketch = new Sketch(model);
        if (sketch.all(org.camunda.bpm.model.bpmn.instance.Process.class).isEmpty())
            return List.of(new Fault(null, "one-process", "a model holds one process; this one holds none"));
        int elements = sketch.all(FlowElement.class).size();
        if (elements > MOST_ELEMENTS)
            return List.of(new Fault(
                    null, "too-many-elements", elements + " elements; a model holds at most " + MOST_ELEMENTS));
        for (Rule rule : RULES) rule.check(sketch, known, report);
        return report.faults();
    }

    /** Empty: it cannot be read, or holds no process. */
    public static Optional<String> key(String xml) {
        if (gate(xml).isPresent()) return Optional.empty();
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                    .getModelElementsByType(org.camunda.bpm.model.bpmn.instance.Process.class)
                    .stream()
                    .map(BaseElement::getId)
                    .findFirst();
        } catch (ModelException unreadable) {
            return Optional.empty();
        }
    }

    private static String reason(Throwable e) {
        return e.getCause() == null
                ? String.valueOf(e.getMessage())
                : String.valueOf(e.getCause().getMessage());
    }
}
