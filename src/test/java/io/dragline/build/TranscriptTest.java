package io.dragline.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.StreamType;
import io.dragline.project.Build;
import io.dragline.server.ServerName;
import io.dragline.servers.Told;
import io.dragline.source.Workspace;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TranscriptTest {
    private final Job job = new Job(
            new Workspace("shop/api/7"),
            new Build(ServerName.LOCAL, "x", List.of("make", "make check"), Duration.ofMinutes(1), null));
    private final Told told = new Told();

    @Test
    void aBuildThatPrintsAMarkOfItsOwnDoesNotFillTheMemory() {
        Transcript transcript = new Transcript(job, told);
        transcript.begin();

        transcript.accept(StreamType.STDOUT, (char) Driver.SEPARATOR + job.name() + " 0");
        for (int line = 0; line < 5000; line++) transcript.accept(StreamType.STDOUT, "y");

        assertThat(told.all()).hasSizeGreaterThanOrEqualTo(4000);
    }
}
