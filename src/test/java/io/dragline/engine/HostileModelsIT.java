package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dragline.engine.lint.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shipped models with one thing changed: each is refused, with the element and the rule. */
@ExtendWith(SharedHouse.class)
class HostileModelsIT {
    private static final Set<String> MODELS =
            Set.of("deploy", "deploy-approved", "deploy-static", "release-source", "release-static", "release-image");

    private final EngineHouse house;

    /** @param also further changes that make the same point */
    record Hostile(
            String name,
            String of,
            String replace,
            String by,
            @Nullable String element,
            String rule,
            @Nullable List<Change> also) {
        record Change(String replace, String by) {}

        String xml() throws IOException {
            String xml = changed(Files.readString(Path.of("processes", of + ".bpmn")), new Change(replace, by));
            for (Change change : also == null ? List.<Change>of() : also) xml = changed(xml, change);
            return xml;
        }

        private static String changed(String xml, Change change) {
            assertThat(xml).contains(change.replace());
            int at = xml.indexOf(change.replace());
            return xml.substring(0, at)
                    + change.by()
                    + xml.substring(at + change.replace().length());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    HostileModelsIT(EngineHouse house) {
        this.house = house;
    }

    static List<Hostile> hostile() throws IOException {
        return new ObjectMapper()
                .readValue(Path.of("src/test/resources/models/hostile.json").toFile(), new TypeReference<>() {});
    }

    static Stream<Path> shipped() throws IOException {
        return Files.list(Path.of("processes"))
                .filter(file -> file.toString().endsWith(".bpmn"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void isRefusedWithTheElementAndTheRule(Hostile model) throws IOException {
        assertThat(lint(model.xml()))
                .extracting(finding -> finding.rule() + " " + finding.element())
                .contains(model.rule() + " " + model.element());
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void whatIsShippedIsLetIn(Path file) throws IOException {
        assertThat(lint(Files.readString(file))).isEmpty();
    }

    @Test
    void whatIsHugeOrDeepIsRefusedBeforeItIsRead() {
        assertThat(lint("<a>" + "x".repeat(2 << 20) + "</a>"))
                .extracting(Models.Finding::rule)
                .containsExactly("too-large");
        assertThat(lint("<a>".repeat(5000) + "</a>".repeat(5000)))
                .extracting(Models.Finding::rule)
                .containsExactly("too-deep");
    }

    /** What nothing sets is no fault of its shape: whoever deploys with it is told. */
    @Test
    void aModelThatCannotBeginSaysSoAndWhatToDo() throws IOException {
        String xml = Files.readString(Path.of("processes/deploy.bpmn"))
                .replace("process id=\"deploy\"", "process id=\"deploy-typo\"")
                .replace("${release == null", "${relaese == null");
        house.get(RepositoryService.class)
                .createDeployment()
                .addString("deploy-typo.bpmn", xml)
                .deploy();

        assertThatThrownBy(() -> house.start("deploy-typo"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("(?s)model 'deploy-typo' cannot begin: .*relaese.*; mend the model, or deploy .*");
    }

    private List<Models.Finding> lint(String xml) {
        return house.get(Lints.class)
                .check(xml, new Vocabulary(KnownSteps.facts(), MODELS, Map.of("approve-deployment", 1)));
    }
}
