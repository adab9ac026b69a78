package io.dragline.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.api.Test;

class ForwardOrderTest {
    private final Process deploy = Bpmn.readModelFromFile(new File("processes/deploy.bpmn"))
            .getModelElementsByType(Process.class)
            .iterator()
            .next();

    @Test
    void readsAModelWhoseElementsDoNotNameTheirFlows() {
        List<String> order = names(ForwardOrder.of(deploy.getFlowElements()));
        assertThat(order).containsSubsequence("Deploy", "watchReplicas", "settleRollout", "RemoveOnEachServer");
    }

    @Test
    void bothWaysToAReleaseComeBeforeWhatNeedsIt() {
        List<String> order = names(ForwardOrder.of(deploy.getFlowElements()));
        assertThat(order).containsSubsequence("releaseSource", "checkWindow", "Deploy");
        assertThat(order).containsSubsequence("releaseImage", "checkWindow", "Deploy");
        SubProcess inner = (SubProcess) deploy.getFlowElements().stream()
                .filter(element -> element.getId().equals("Deploy"))
                .findFirst()
                .orElseThrow();
        assertThat(names(ForwardOrder.of(inner.getFlowElements())))
                .containsSubsequence("freezeRollout", "OnEachServer", "AtEachProxy")
                .doesNotContain("UndoDeploy");
    }

    private static List<String> names(List<FlowNode> order) {
        return order.stream().map(FlowNode::getId).toList();
    }
}
