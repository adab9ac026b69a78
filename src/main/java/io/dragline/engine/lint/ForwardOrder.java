package io.dragline.engine.lint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The elements of one scope in the order in which they run when all goes well: each after all that lead to it. */
public final class ForwardOrder {
    private final Flows flows;

    private ForwardOrder(Collection<FlowElement> scope) {
        this.flows = new Flows(scope);
    }

    public static List<FlowNode> of(Collection<FlowElement> scope) {
        ForwardOrder order = new ForwardOrder(scope);
        return order.sorted(order.reached(scope));
    }

    private List<FlowNode> sorted(Set<FlowNode> reached) {
        Map<FlowNode, Integer> waiting = new HashMap<>();
        for (FlowNode node : reached)
            for (FlowNode next : nexts(node)) if (reached.contains(next)) waiting.merge(next, 1, Integer::sum);
        Deque<FlowNode> ready = new ArrayDeque<>();
        for (FlowNode node : reached) if (!waiting.containsKey(node)) ready.add(node);
        List<FlowNode> sorted = new ArrayList<>();
        while (!ready.isEmpty()) {
            FlowNode node = ready.poll();
            sorted.add(node);
            for (FlowNode next : nexts(node))
                if (reached.contains(next) && waiting.merge(next, -1, Integer::sum) == 0) ready.add(next);
        }
        return sorted;
    }

    /** A timer or a person that leads back, to ask once more, is no part of the way. */
    private List<FlowNode> nexts(FlowNode node) {
        if (!(node instanceof IntermediateCatchEvent || node instanceof UserTask)) return flows.nexts(node);
        return flows.nexts(node).stream().filter(next -> !leadsTo(next, node)).toList();
    }

    private boolean leadsTo(FlowNode from, FlowNode to) {
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (node.equals(to)) return true;
            if (seen.add(node)) open.addAll(flows.nexts(node));
        }
        return false;
    }

    /** From the start events on, not through boundary events, and not beyond an undo. */
    private Set<FlowNode> reached(Collection<FlowElement> scope) {
        Set<FlowNode> reached = new LinkedHashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>();
        for (FlowElement element : scope) if (element instanceof StartEvent start) open.add(start);
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!isUndo(node) && reached.add(node)) open.addAll(flows.nexts(node));
        }
        return reached;
    }

    private static boolean isUndo(FlowNode node) {
        return node instanceof IntermediateThrowEvent event
                && event.getEventDefinitions().stream().anyMatch(CompensateEventDefinition.class::isInstance);
    }
}
