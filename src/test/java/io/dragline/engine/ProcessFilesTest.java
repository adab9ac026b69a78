package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.lint.ModelLint;
import io.dragline.engine.lint.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every shipped model, before any engine sees it: by the rules for everybody's models, and named as we name ours. */
class ProcessFilesTest {
    static Stream<Path> files() throws IOException {
        return Files.list(Path.of("processes"))
                .filter(file -> file.toString().endsWith(".bpmn"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("files")
    void fulfilsEveryRule(Path file) throws IOException {
        String xml = Files.readString(file);
        assertThat(ModelLint.gate(xml)).isEmpty();
        assertThat(ModelLint.check(xml, new Vocabulary(KnownSteps.facts(), names("processes"), forms())))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void isNamedAsItsProcessAndSaysWhatItIsFor(Path file) {
        Process process = Bpmn.readModelFromFile(file.toFile())
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        assertThat(process.getId() + ".bpmn").isEqualTo(file.getFileName().toString());
        assertThat(process.getDocumentations()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesItsTasksAsTheirSteps(Path file) {
        for (var task : Bpmn.readModelFromFile(file.toFile()).getModelElementsByType(ServiceTask.class))
            assertThat(task.getName().toLowerCase(Locale.ROOT).replace(' ', '-'))
                    .isEqualTo(task.getCamundaTopic());
    }

    private static Map<String, Integer> forms() throws IOException {
        return names("forms").stream().collect(Collectors.toMap(form -> form, form -> 1));
    }

    private static Set<String> names(String folder) throws IOException {
        if (!Files.exists(Path.of(folder))) return Set.of();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""))
                    .collect(Collectors.toSet());
        }
    }
}
