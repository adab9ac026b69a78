package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.fakes.FakeProjects;
import io.dragline.fakes.Sample;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseImageIT {
    @TempDir
    Path data;

    private Lab lab;

    @BeforeEach
    void open() {
        lab = new Lab(data);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void tellsWhetherTheImageOfAReleaseIsStillOnItsServers() throws Exception {
        lab.releases.add(lab.sample, 1, lab.unique("1"));
        lab.releases.add(lab.sample, 2, "registry.invalid/shop/api@sha256:" + "a".repeat(64));

        assertThat(find(1).servers()).containsExactly(new ReleaseImageApi.Place(Sample.LOCAL, true, null));
        assertThat(find(1).registry()).isNull();
        assertThat(find(2).servers()).containsExactly(new ReleaseImageApi.Place(Sample.LOCAL, false, null));
        assertThat(find(2).registry()).isEqualTo("registry.invalid");
    }

    @Test
    void saysThatThereIsNoSuchRelease() {
        assertThatThrownBy(() -> find(9))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("no release 9");
    }

    private ReleaseImageApi.Whereabouts find(int number) {
        FakeProjects projects = new FakeProjects(lab.sample.configuration());
        return new ReleaseImageApi(projects, lab.releases, lab.images)
                .find(
                        lab.sample.name(),
                        lab.sample.serviceName().value(),
                        number,
                        new Caller("ann", Set.of(Action.VIEW)));
    }
}
