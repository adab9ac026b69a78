package io.dragline.engine.lint;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;

/** Every input that a step needs is set by the start, by another step, by a loop or by hand; and what is set by hand fits. */
final class InputRule implements Rule {
    /** What a deployment, or the model that calls this one, starts a process with. */
    private static final Set<String> STARTED_WITH =
            Set.of("deployment", "project", "service", "environment", "kind", "serviceKind", "release", "startedBy");

    private static final ObjectMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (ServiceTask task : sketch.all(ServiceTask.class)) {
            Set<String> made = made(task, sketch, known);
            StepFacts step = known.steps().get(task.getCamundaTopic());
            if (step == null) continue; // the allow-list tells
            for (CamundaInputParameter set : parameters(task)) literal(task, step, set, report);
            for (StepFacts.Field input : step.inputs())
                if (input.required()
                        && !made.contains(input.name())
                        && !near(task).contains(input.name()))
                    report.add(
                            task,
                            "unbound-input",
                            "step " + step.topic() + " needs '" + input.name()
                                    + "', and nothing sets it before: no step"
                                    + " of this model, no loop and no input parameter");
        }
    }

    /** Wherever else it is made: the order of the steps has its own rule. */
    private static Set<String> made(ServiceTask reader, Sketch sketch, Vocabulary known) {
        Set<String> names = new HashSet<>(STARTED_WITH);
        for (ServiceTask task : sketch.all(ServiceTask.class)) {
            StepFacts step = known.steps().get(task.getCamundaTopic());
            if (step != null && !task.equals(reader)) step.outputs().forEach(output -> names.add(output.name()));
        }
        for (CallActivity call : sketch.all(CallActivity.class))
            Sketch.extensions(call, CamundaOut.class).forEach(out -> names.add(out.getCamundaTarget()));
        return names;
    }

    /** Set on the task itself or by a scope around it. */
    private static Set<String> near(ServiceTask task) {
        Set<String> names = new HashSet<>();
        parameters(task).forEach(set -> names.add(set.getCamundaName()));
        Sketch.loop(task).ifPresent(loop -> names.add(item(loop)));
        for (BaseElement scope : Sketch.around(task)) {
            parameters(scope).forEach(set -> names.add(set.getCamundaName()));
            if (scope instanceof FlowNode node) Sketch.loop(node).ifPresent(loop -> names.add(item(loop)));
        }
        return names;
    }

    private static String item(MultiInstanceLoopCharacteristics loop) {
        return String.valueOf(loop.getCamundaElementVariable());
    }

    private static List<CamundaInputParameter> parameters(BaseElement element) {
        return Sketch.extensions(element, CamundaInputOutput.class)
                .flatMap(both -> both.getCamundaInputParameters().stream())
                .toList();
    }

    private static void literal(ServiceTask task, StepFacts step, CamundaInputParameter set, Report report) {
        String name = set.getCamundaName();
        String value = set.getTextContent().trim();
        if (name.matches("(?i).*(password|passwd|secret|token).*")) {
            report.add(
                    task,
                    "secret-in-model",
                    "'" + name + "' looks like a secret; a model is read by many: name"
                            + " a secret in the service's variables instead");
        } else if (step.input(name).isEmpty()) {
            report.add(
                    task,
                    "unknown-input",
                    "step " + step.topic() + " has no input '" + name + "'; it has "
                            + step.inputs().stream().map(StepFacts.Field::name).toList());
        } else if (!value.startsWith("${") && !fits(value, step.input(name).orElseThrow())) {
            report.add(
                    task,
                    "wrong-type",
                    "'" + value + "' does not fit the input '" + name + "' of step " + step.topic());
        }
    }

    private static boolean fits(String value, StepFacts.Field input) {
        try {
            JavaType type = JSON.constructType(input.type());
            return JSON.convertValue(value, type) != null;
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
