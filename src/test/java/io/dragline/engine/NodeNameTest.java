package io.dragline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A name is one control plane's. */
class NodeNameTest {
    @TempDir
    Path folder;

    @Test
    void staysOverRestartsAndIsAnotherOneInACopyOfTheDataFolder() throws IOException {
        Path one = folder.resolve("one");
        String name = new NodeName(one).value();
        assertThat(new NodeName(one).value()).isEqualTo(name);

        Path two = Files.createDirectories(folder.resolve("two"));
        Files.copy(one.resolve("node"), two.resolve("node"));
        String other = new NodeName(two).value();
        assertThat(other).isNotEqualTo(name);
        assertThat(new NodeName(two).value()).isEqualTo(other);
        assertThat(new NodeName(one).value()).isEqualTo(name);
    }
}
