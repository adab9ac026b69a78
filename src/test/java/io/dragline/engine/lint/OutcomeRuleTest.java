package io.dragline.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutcomeRuleTest {
    private static final Pattern THROWN = Pattern.compile("new StepOutcome\\(\\s*\"([a-z-]+)\"");

    @Test
    void knowsEveryOutcomeThatAStepHasInItsText() throws IOException {
        Set<String> thrown = new TreeSet<>();
        List<Path> sources;
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java")).toList();
        }
        for (Path source : sources) {
            Matcher found = THROWN.matcher(Files.readString(source));
            while (found.find()) thrown.add(found.group(1));
        }
        Set<String> known = new TreeSet<>(OutcomeRule.CODES);
        known.remove("step-failed"); // the engine's
        assertThat(known).isEqualTo(thrown);
    }
}
