package io.dragline.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageRefTest {
    private static final String DIGEST = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    @ParameterizedTest
    @CsvSource({
        "redis,                          docker.io,       library/redis, latest,    redis:latest",
        "redis:7,                        docker.io,       library/redis, 7,         redis:7",
        "docker.io/library/redis:7,      docker.io,       library/redis, 7,         redis:7",
        "index.docker.io/a/b,            docker.io,       a/b,           latest,    a/b:latest",
        "shop/api:12,                    docker.io,       shop/api,      12,        shop/api:12",
        "localhost/api,                  localhost,       api,           latest,    localhost/api:latest",
        "127.0.0.1:5000/shop/api:1,      127.0.0.1:5000,  shop/api,      1,         127.0.0.1:5000/shop/api:1",
        "r.example:443/a__b/c--d:V1._-x, r.example:443,   a__b/c--d,     V1._-x,    r.example:443/a__b/c--d:V1._-x",
        "[::1]:5000/a,                   [::1]:5000,      a,             latest,    [::1]:5000/a:latest"
    })
    void fillsInWhatDockerFillsIn(String text, String host, String path, String tag, String printed) {
        ImageRef ref = ImageRef.parse(text);

        assertThat(ref).isEqualTo(new ImageRef(host, path, tag, null)).hasToString(printed);
        assertThat(ImageRef.parse(ref.toString())).isEqualTo(ref);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis@" + DIGEST, "r.example/a/b@" + DIGEST, "r.example:5000/a:7@" + DIGEST})
    void keepsADigestAndAddsNoTagToIt(String text) {
        assertThat(ImageRef.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-v",
                "--privileged",
                "redis; rm -rf /",
                "redis:7 x",
                "redis:",
                "redis@",
                "redis@sha256:12",
                "Redis",
                "a/Redis",
                "a//b",
                "/a",
                "a/",
                "../a",
                "a/../b",
                "a:b:c",
                "http://r.example/a",
                "r.example:x/a",
                "user@r.example/a",
                "redis\n",
                "redis\u0000",
                "réd",
                "a._b",
                "-a",
                "a-",
                "$(id)",
                "`id`",
                "redis:.7",
                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                DIGEST
            })
    void refusesWhatIsNoName(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImageRef.parse(text))
                .withMessageContaining("not an image");
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 10_000, 1_000_000})
    void refusesALongNameAtOnce(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> ImageRef.parse("a".repeat(length)));
        assertThatIllegalArgumentException().isThrownBy(() -> ImageRef.parse("a-".repeat(length / 2)));
    }
}
