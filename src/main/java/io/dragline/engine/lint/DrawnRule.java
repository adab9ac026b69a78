package io.dragline.engine.lint;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;

/** What runs can be seen running. */
final class DrawnRule implements Rule {
    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        Set<BaseElement> drawn = new HashSet<>();
        sketch.all(BpmnShape.class).forEach(shape -> drawn.add(shape.getBpmnElement()));
        sketch.all(BpmnEdge.class).forEach(edge -> drawn.add(edge.getBpmnElement()));
        for (FlowElement element : sketch.all(FlowElement.class))
            if ((element instanceof FlowNode || element instanceof SequenceFlow) && !drawn.contains(element))
                report.add(element, "not-drawn", "it has no shape in the diagram, so nobody would see it run");
    }
}
