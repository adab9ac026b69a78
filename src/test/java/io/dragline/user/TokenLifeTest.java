package io.dragline.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenLifeTest {
    @Test
    void readsWhatPeopleWrite() {
        assertThat(TokenLife.parse("90d").duration()).isEqualTo(Duration.ofDays(90));
        assertThat(TokenLife.parse("12h").duration()).isEqualTo(Duration.ofHours(12));
        assertThat(TokenLife.parse("365d").duration()).isEqualTo(Duration.ofDays(365));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0d", "-1d", "366d", "1y", "90", "1d1h", "99999999999999999999d"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TokenLife.parse(text));
    }
}
