package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.fakes.Sample;
import io.dragline.rollout.KeptReleases;
import io.dragline.step.DeploymentId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PruneImagesIT {
    @TempDir
    Path data;

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(data);
    }

    @AfterEach
    void close() {
        for (var one : lab.engine
                .listContainersCmd()
                .withShowAll(true)
                .withNameFilter(List.of(lab.sample.name()))
                .exec())
            lab.engine.removeContainerCmd(one.getId()).withForce(true).exec();
        lab.close();
    }

    @Test
    void keepsFiveReleasesWhatServesWhereItClimbsBackToAndWhatIsInUse() throws Exception {
        String[] images = new String[10];
        for (int n = 1; n <= 9; n++) {
            images[n] = lab.unique("" + n);
            lab.releases.add(lab.sample, n, images[n]);
        }
        lab.engine
                .createContainerCmd(images[1])
                .withName(lab.sample.name() + "-user")
                .exec(); // 1: in use
        lab.rollouts.serve(lab.sample.rollout(3, List.of(), List.of())); // 3 serves elsewhere and would climb back to 2
        lab.engine.tagImageCmd(images[4], "mine/" + lab.sample.name(), "kept").exec(); // 4: a name of the user's own

        prune(9);
        prune(9);

        assertThat(images).filteredOn(image -> image != null && lab.has(image)).hasSize(9);
        assertThat(lab.has(lab.sample.name() + "/api:4")).isFalse();

        lab.forget("mine/" + lab.sample.name() + ":kept");
        assertThat(lab.has(images[4])).isFalse();
    }

    @Test
    void removesWhatIsOlder() throws Exception {
        for (int n = 1; n <= 7; n++) lab.releases.add(lab.sample, n, lab.unique("" + n));

        prune(7);

        for (int n = 1; n <= 7; n++)
            assertThat(lab.has(lab.sample.name() + "/api:" + n))
                    .as("image " + n)
                    .isEqualTo(n > 2);
        assertThat(lab.log.commands())
                .filteredOn(c -> c.startsWith("docker rmi"))
                .hasSize(2);
    }

    @Test
    void neverTouchesForeignImagesNorOneThatIsJustBeingBuilt() throws Exception {
        String building = lab.unique("5");
        String base = lab.bases.app();
        lab.releases.add(lab.sample, 6, base);

        prune(7);

        assertThat(lab.has(building)).isTrue();
        assertThat(lab.has(base)).isTrue();
        assertThat(lab.log.commands())
                .filteredOn(c -> c.startsWith("docker rmi"))
                .isEmpty();
    }

    private void prune(int deployment) throws Exception {
        lab.rollouts.freeze(lab.sample.rollout(deployment, List.of(), List.of()));
        new PruneImages(lab.rollouts, new KeptReleases(lab.releases, lab.rollouts), lab.registries, lab.images)
                .run(new PruneImages.Input(new DeploymentId("" + deployment), Sample.LOCAL), lab.log);
    }
}
