package io.dragline.image;

import static io.dragline.image.TransferRefused.Kind.DENIED;
import static io.dragline.image.TransferRefused.Kind.OTHER;
import static io.dragline.image.TransferRefused.Kind.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.exception.InternalServerErrorException;
import org.junit.jupiter.api.Test;

class TransferRefusedTest {
    @Test
    void tellsWhatToTryAgainFromWhatNot() {
        assertThat(new TransferRefused("manifest for a:1 not found: manifest unknown: manifest unknown").kind())
                .isEqualTo(UNKNOWN);
        assertThat(new TransferRefused(
                                "pull access denied for x, repository does not exist or may require 'docker login'")
                        .kind())
                .isEqualTo(UNKNOWN);
        assertThat(new TransferRefused("no basic auth credentials").kind()).isEqualTo(DENIED);
        assertThat(new TransferRefused("unauthorized: authentication required").kind())
                .isEqualTo(DENIED);
        assertThat(new TransferRefused("dial tcp 127.0.0.1:5000: connect: connection refused").kind())
                .isEqualTo(OTHER);
        assertThat(new TransferRefused("received unexpected HTTP status: 503 Service Unavailable").kind())
                .isEqualTo(OTHER);
    }

    @Test
    void repeatsTheEnginesWordsWithoutTheirEnvelope() {
        assertThat(TransferRefused.of(new InternalServerErrorException("{\"message\":\"a \\\"b\\\" c\"}\n")))
                .hasMessage("a \"b\" c");
    }
}
