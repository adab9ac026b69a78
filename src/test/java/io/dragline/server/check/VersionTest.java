package io.dragline.server.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How versions are compared. */
class VersionTest {
    @Test
    void comparesNumbersAndNotText() {
        assertThat(new Version("1.41")).isGreaterThan(new Version("1.5"));
        assertThat(new Version("v27.1.1")).isEqualByComparingTo(new Version("27.1.1"));
        assertThat(new Version("1.2.8-rc1+x")).isEqualByComparingTo(new Version("1.2.8"));
        assertThat(new Version("27.0")).isLessThan(new Version("27.1.1"));
        assertThat(new Version("")).isLessThan(new Version("1"));
    }

    @Test
    void knowsWhatADistributionMends() {
        assertThat(new Version("20.10.24+dfsg1").isMaintainedByADistribution()).isTrue();
        assertThat(new Version("1.1.5+ds1").isMaintainedByADistribution()).isTrue();
        assertThat(new Version("20.10.24").isMaintainedByADistribution()).isFalse();
    }
}
