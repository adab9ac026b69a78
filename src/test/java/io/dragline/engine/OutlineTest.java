package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.Test;

class OutlineTest {
    @Test
    void listsTheWayToSuccessInItsOrderAndThenWhatUndoesIt() {
        List<Models.Element> elements = Outline.of("deploy", shipped("deploy"), OutlineTest::shipped);

        assertThat(elements.stream().filter(Models.Element::forward).map(Models.Element::id))
                .containsSubsequence("freezeRollout", "pullImage", "startReplicas", "swapUpstream", "settleRollout")
                .doesNotContain("removeStarted");
        assertThat(elements.stream().filter(it -> !it.forward()).map(Models.Element::id))
                .contains("removeStarted", "restoreUpstream", "pushStateBack");
        assertThat(elements).allMatch(it -> it.maxAttempts() >= 1);
    }

    @Test
    void namesTheCallActivityThroughWhichAStepIsReached() {
        List<Models.Element> elements = Outline.of("deploy", shipped("deploy"), OutlineTest::shipped);

        assertThat(elements.stream().filter(it -> it.id().equals("checkOut")).map(Models.Element::callActivity))
                .containsExactly("releaseSource");
        assertThat(elements.stream()
                        .filter(it -> it.id().equals("recordRelease"))
                        .map(Models.Element::callActivity))
                .containsExactlyInAnyOrder("releaseSource", "releaseImage");
    }

    private static BpmnModelInstance shipped(String key) {
        return Bpmn.readModelFromFile(new File("processes/" + key + ".bpmn"));
    }
}
