package io.dragline.engine.lint;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Every way begins at a start, is drawn to an end, and comes to it. */
final class FlowRule implements Rule {
    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        for (BaseElement scope : sketch.scopes()) check(scope, report);
    }

    private static void check(BaseElement scope, Report report) {
        List<FlowNode> nodes = List.copyOf(scope.getChildElementsByType(FlowNode.class));
        Flows flows = new Flows(scope.getChildElementsByType(SequenceFlow.class));
        Set<FlowNode> reached = new HashSet<>();
        for (FlowNode node : nodes) if (node instanceof StartEvent) reach(node, nodes, flows, reached);
        for (FlowNode node : nodes) {
            if (!reached.contains(node) && !standsAlone(node))
                report.add(node, "unreachable", "no way from a start leads here; connect it or take it out");
            if (!(node instanceof EndEvent)
                    && !standsAlone(node)
                    && !isUndoMark(node)
                    && flows.nexts(node).isEmpty())
                report.add(node, "missing-end", "the way stops here; lead it on, or to an end event");
            if (node instanceof ExclusiveGateway || node instanceof InclusiveGateway) defaults(node, flows, report);
            if (comesBack(node, flows))
                report.add(
                        node,
                        "endless-loop",
                        "this way leads back to itself and could run for ever;"
                                + " a step is tried again by its property retries");
        }
    }

    /** Begun by an event or by an undo. */
    private static boolean standsAlone(FlowNode node) {
        return (node instanceof SubProcess inner && inner.triggeredByEvent())
                || (node instanceof Activity handler && handler.isForCompensation())
                || (isUndoMark(node));
    }

    private static boolean isUndoMark(FlowNode node) {
        return node instanceof BoundaryEvent event
                && Sketch.has(event.getEventDefinitions(), CompensateEventDefinition.class);
    }

    /** An event at an element that is reached is, too. */
    private static void reach(FlowNode from, List<FlowNode> nodes, Flows flows, Set<FlowNode> reached) {
        Deque<FlowNode> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            FlowNode node = open.poll();
            if (!reached.add(node)) continue;
            open.addAll(flows.nexts(node));
            for (FlowNode event : nodes)
                if (event instanceof BoundaryEvent at && node.equals(at.getAttachedTo()) && !isUndoMark(at))
                    open.add(at);
        }
    }

    private static boolean waits(FlowNode node) {
        return node instanceof UserTask || node instanceof IntermediateCatchEvent;
    }

    /** Without a person or a time that stops it on the way. */
    private static boolean comesBack(FlowNode node, Flows flows) {
        if (waits(node)) return false;
        Set<FlowNode> seen = new HashSet<>();
        Deque<FlowNode> open = new ArrayDeque<>(flows.nexts(node));
        while (!open.isEmpty()) {
            FlowNode next = open.poll();
            if (next.equals(node)) return true;
            if (!waits(next) && seen.add(next)) open.addAll(flows.nexts(next));
        }
        return false;
    }

    private static void defaults(FlowNode gateway, Flows flows, Report report) {
        List<SequenceFlow> ways = flows.from(gateway);
        if (ways.size() < 2) return;
        SequenceFlow otherwise = gateway instanceof ExclusiveGateway exclusive
                ? exclusive.getDefault()
                : ((InclusiveGateway) gateway).getDefault();
        if (otherwise == null)
            report.add(gateway, "no-default", "name the way that is taken when no condition holds (its default flow)");
        for (SequenceFlow way : ways)
            if (!way.equals(otherwise) && way.getConditionExpression() == null)
                report.add(way, "no-condition", "say when this way is taken, or make it the default flow");
    }
}
