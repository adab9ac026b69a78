package io.dragline.engine.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** Nothing is touched before it is frozen, nothing unverified serves, and the old goes only when the new has settled. */
final class OrderRule implements Rule {
    /** A step, and what must run before it. */
    private static final Map<String, List<String>> BEFORE = new LinkedHashMap<>();

    static {
        for (String touches : List.of("pull-image", "ensure-network", "start-replicas", "publish-files"))
            BEFORE.put(touches, List.of("freeze-rollout"));
        BEFORE.put("verify-replicas", List.of("freeze-rollout", "start-replicas"));
        BEFORE.put("swap-upstream", List.of("freeze-rollout"));
        BEFORE.put("settle-rollout", List.of("freeze-rollout", "swap-upstream"));
        for (String removes : List.of("drain-upstream", "remove-old", "prune-images", "prune-files"))
            BEFORE.put(removes, List.of("settle-rollout"));
    }

    @Override
    public void check(Sketch sketch, Vocabulary known, Report report) {
        List<ServiceTask> way = new ArrayList<>();
        walk(sketch.process().getFlowElements(), way);
        List<String> topics = way.stream().map(ServiceTask::getCamundaTopic).toList();
        for (ServiceTask task : sketch.forward()) {
            String topic = String.valueOf(task.getCamundaTopic());
            if (!BEFORE.containsKey(topic)) continue;
            int at = way.indexOf(task);
            if (at < 0) {
                report.add(
                        task,
                        "off-the-way",
                        "step " + topic + " must be on the way to success, not behind an error"
                                + " or inside a circle");
                continue;
            }
            for (String needed : before(topic, topics))
                if (!topics.subList(0, at).contains(needed))
                    report.add(task, "order", "step " + topic + " must come after a step " + needed);
        }
    }

    private static List<String> before(String topic, List<String> topics) {
        List<String> needed = new ArrayList<>(BEFORE.getOrDefault(topic, List.of()));
        if (topic.equals("swap-upstream") && topics.contains("start-replicas")) needed.add("verify-replicas");
        return needed;
    }

    private static void walk(Collection<FlowElement> scope, List<ServiceTask> way) {
        for (FlowNode node : ForwardOrder.of(scope)) {
            if (node instanceof ServiceTask task) way.add(task);
            else if (node instanceof SubProcess inner && !inner.triggeredByEvent()) walk(inner.getFlowElements(), way);
        }
    }
}
