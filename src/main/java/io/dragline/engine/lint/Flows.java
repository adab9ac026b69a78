package io.dragline.engine.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/**
 * The sequence flows of one scope, read once: the drawing searches the whole document for each flow that it is asked for.
 * What an element says of its own outgoing ones is optional, and models drawn by hand leave it out.
 */
final class Flows {
    private final Map<FlowNode, List<SequenceFlow>> from = new LinkedHashMap<>();
    private final Map<FlowNode, List<FlowNode>> nexts = new LinkedHashMap<>();

    Flows(Collection<? extends FlowElement> scope) {
        for (FlowElement element : scope) if (element instanceof SequenceFlow flow) add(flow, flow.getSource());
    }

    private void add(SequenceFlow flow, FlowNode source) {
        from.computeIfAbsent(source, any -> new ArrayList<>()).add(flow);
        nexts.computeIfAbsent(source, any -> new ArrayList<>()).add(flow.getTarget());
    }

    List<SequenceFlow> from(FlowNode node) {
        return from.getOrDefault(node, List.of());
    }

    List<FlowNode> nexts(FlowNode node) {
        return nexts.getOrDefault(node, List.of());
    }
}
