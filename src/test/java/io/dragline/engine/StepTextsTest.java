package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.engine.lint.StepFacts;
import io.dragline.engine.lint.VariableRule;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every step and every input that a model may set can be read in both languages. */
class StepTextsTest {
    @Test
    void everyStepHasItsNameItsSentenceAndItsInputsInBothLanguages() throws IOException {
        Set<Object> english = keys("steps.properties");
        Set<Object> chinese = keys("steps_zh_CN.properties");
        for (StepFacts step : KnownSteps.facts().values()) {
            assertThat(step.sentence()).isNotBlank();
            assertThat(chinese).contains(step.topic(), step.topic() + ".sentence");
            for (StepFacts.Field input : step.inputs())
                if (!VariableRule.isReserved(input.name())) {
                    assertThat(english).contains("input." + input.name());
                    assertThat(chinese).contains("input." + input.name());
                }
        }
        assertThat(chinese).containsAll(english);
    }

    private static Set<Object> keys(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = Files.newBufferedReader(Path.of("src/main/resources/steps", file))) {
            texts.load(in);
        }
        return texts.keySet();
    }
}
