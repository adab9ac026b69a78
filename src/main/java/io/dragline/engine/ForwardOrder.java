package io.dragline.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/** The elements of one scope in the order in which they run when all goes well: each after all that lead to it. */
final class ForwardOrder {
    private ForwardOrder() {}

    static List<FlowNode> of(Collection<FlowElement> scope) {
        Map<FlowNode, List<FlowNode>> nexts = nexts(scope);
        Set<FlowNode> reached = reached(scope, nexts);
        Map<FlowNode, Integer> waiting = new HashMap<>();
        for (FlowNode node : reached)
            for (FlowNode next : nexts.getOrDefault(node, List.of()))
                if (reached.contains(next)) waiting.merge(next, 1, Integer::sum);
        Deque<FlowNode> ready = new ArrayDeque<>();
        for (FlowNode node : reached) if (!waiting.containsKey(node)) ready.add(node);
        List<FlowNode> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            FlowNode node = ready.poll();
            order.add(node);
            for (FlowNode next : nexts.getOrDefault(node, List.of()))
                if (reached.contains(next) && waiting.merge(next, -1, Integer::sum) == 0) ready.add(next);
        }
        return order;
    }

    /** From the start events on, not through boundary events, and not beyond an undo. */
    private static Set<FlowNode> reached(Collection<FlowElement> scope, Map<FlowNode, List<FlowNode>> nexts) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        for (FlowElement element : scope) if (element instanceof StartEvent start) open.add(start);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!isUndo(node) && reached.add(node)) open.addAll(nexts.getOrDefault(node, List.of()));
        }
        return reached;
    }

    private static boolean isUndo(FlowNode node) {
        return node instanceof IntermediateThrowEvent event
                && event.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance);
    }

    /** By the flows' own ends: a node need not list its flows. */
    private static Map<FlowNode, List<FlowNode>> nexts(Collection<FlowElement> scope) {
        Map<FlowNode, List<FlowNode>> nexts = new HashMap<>();
        for (FlowElement element : scope)
            if (element instanceof SequenceFlow flow)
                nexts.computeIfAbsent(flow.getSource(), any -> new ArrayList<>())
                        .add(flow.getTarget());
        return nexts;
    }
}
