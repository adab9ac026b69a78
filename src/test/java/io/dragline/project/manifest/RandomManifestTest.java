package io.dragline.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.HostileManifests;
import io.dragline.project.Project;
import io.dragline.project.RandomProjects;
import org.junit.jupiter.api.Test;

class RandomManifestTest {
    private static final long SEED = System.nanoTime();

    @Test
    void whatIsWrittenReadsAsTheSameProject() {
        RandomProjects projects = new RandomProjects(SEED);
        for (int i = 0; i < 1_000; i++) {
            Project project = projects.next("shop", "10.88.1.0/24");
            String written = Manifest.write(project);
            assertThat(ManifestTest.read(written))
                    .as("seed %s, %s:%n%s", SEED, i, written)
                    .isEqualTo(project);
            assertThat(Manifest.write(ManifestTest.read(written))).isEqualTo(written);
        }
    }

    @Test
    void anyHostileTextAnywhereIsTakenOrRefusedAndBreaksNothing() {
        int refused = 0;
        int taken = 0;
        for (String text : new HostileManifests(SEED).of(ManifestTest.SHOP, 20))
            try {
                Project project = ManifestTest.read(text);
                assertThat(ManifestTest.read(Manifest.write(project)))
                        .as("seed %s", SEED)
                        .isEqualTo(project);
                taken++;
            } catch (ManifestRefused e) {
                assertThat(e.mistakes()).isNotEmpty();
                assertThat(e.getMessage()).doesNotContain("\0", "\r", "\u202E");
                refused++;
            }
        assertThat(refused).isGreaterThan(500);
        assertThat(taken).isGreaterThan(20);
    }
}
