package io.dragline.engine.lint;

import java.lang.reflect.ParameterizedType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;

/** A loop goes over a list that a step of this model made, so that it is as long as there are servers. */
final class LoopRule implements Rule {
    private static final int MOST = 100;

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        Set<String> lists = lists(sketch, known);
        for (MultiInstanceLoopCharacteristics loop : sketch.all(MultiInstanceLoopCharacteristics.class)) {
            BaseElement activity = (BaseElement) loop.getParentElement();
            String list = loop.getCamundaCollection();
            if (list != null && !lists.contains(list.replaceAll("[${}\\s]", "")))
                report.add(
                        activity,
                        "unknown-list",
                        "'" + list + "' is no list that a step of this model makes; there" + " are " + lists);
            if (list != null && loop.getCamundaElementVariable() == null)
                report.add(activity, "no-item", "name what each turn is for: camunda:elementVariable=\"server\"");
            if (list == null
                    && (loop.getLoopCardinality() == null
                            || !loop.getLoopCardinality()
                                    .getTextContent()
                                    .trim()
                                    .matches("[1-9]\\d?|" + MOST)))
                report.add(
                        activity, "loop-too-long", "a loop goes over a list, or a number of times from 1 to " + MOST);
        }
    }

    private static Set<String> lists(Sketch sketch, Vocabulary known) {
        Set<String> lists = new TreeSet<>();
        for (ServiceTask task : sketch.all(ServiceTask.class)) {
            StepFacts step = known.steps().get(task.getCamundaTopic());
            if (step == null) continue;
            for (StepFacts.Field output : step.outputs())
                if (output.type() instanceof ParameterizedType type
                        && type.getRawType().equals(List.class)) lists.add(output.name());
        }
        return lists;
    }
}
