package io.dragline.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.junit.jupiter.api.Test;

class ModelLintTest {
    private static final Vocabulary NOTHING = new Vocabulary(Map.of(), Set.of(), Map.of());

    @Test
    void whatIsTooLargeToBeReadIsNotLookedAtAnyFurther() {
        AbstractFlowNodeBuilder<?, ?> way =
                Bpmn.createExecutableProcess("deploy-slowly").startEvent();
        for (int step = 0; step < 300; step++) way = way.serviceTask();
        String xml = Bpmn.convertToString(way.endEvent().done());

        assertThat(ModelLint.check(xml, NOTHING)).extracting(Fault::rule).containsExactly("too-many-elements");
    }
}
