package io.dragline.hook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BucketTest {
    @Test
    void letsABurstPassAndThenSoManyASecond() {
        Bucket bucket = new Bucket(2, 1, 0);

        assertThat(bucket.takes(0)).isTrue();
        assertThat(bucket.takes(0)).isTrue();
        assertThat(bucket.takes(500_000_000L)).isFalse();
        assertThat(bucket.takes(1_000_000_000L)).isTrue();
        assertThat(bucket.takes(1_000_000_000L)).isFalse();
    }
}
