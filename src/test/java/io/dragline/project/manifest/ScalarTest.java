package io.dragline.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScalarTest {
    static Stream<Scalar<?>> all() {
        return Stream.of(
                Names.PROJECT,
                Names.ENVIRONMENT,
                Names.SERVICE,
                Names.SERVER,
                Names.SECRET,
                Names.VARIABLE,
                Words.TEXT,
                Words.VALUE,
                Words.COMMAND,
                Words.ARGUMENT,
                Words.DOMAIN,
                Words.ROUTE,
                Words.FOLDER,
                Words.BRANCH,
                Words.IMAGE,
                Words.USER,
                Words.FINGERPRINT,
                Amounts.PORT,
                Amounts.FLAG,
                Amounts.MEMORY,
                Amounts.CPUS,
                Amounts.duration("1s", "1h", "60s"),
                Addresses.GIT,
                Addresses.SVN,
                Addresses.PUSH,
                Network.TEXT,
                Volumes.TYPE);
    }

    private static <T> boolean takes(Scalar<T> scalar, String text) {
        Mistakes mistakes = new Mistakes();
        return scalar.read(new Node.Word(Place.top(1), text), mistakes) != null
                && mistakes.all().isEmpty();
    }

    @ParameterizedTest
    @MethodSource("all")
    void takesItsOwnExample(Scalar<?> scalar) {
        assertThat(takes(scalar, scalar.example())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("all")
    void refusesNulAndLoneSurrogates(Scalar<?> scalar) {
        assertThat(takes(scalar, scalar.example() + "\0")).isFalse();
        assertThat(takes(scalar, scalar.example() + "\uD800")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://me@git.example/x",
                "https://me:pw@git.example/x",
                "ext::sh -c x",
                "-oProxyCommand=x",
                "git:pw@git.example:x.git",
                "git@-oProxy:x.git",
                "-o@git.example:x.git",
                "git@git.example:../x.git",
                "git@git.example:~/../x.git",
                "git@git.example:-x",
                "git@git.example:a$(x)",
                "git@git.example:",
                "git@git.example:a:b",
                "ssh://me:pw@git.example/x",
                "ssh://me%0a@git.example/x",
                "ssh://-me@git.example/x",
                "ssh://git@git.example:99999/x",
                "SSH://git@git.example/x",
                "svn+ssh://svn@git.example/x",
                "file:///srv/../etc",
                "file://host/x",
                "ssh://-oProxy/x",
                "https://git.example/%2e%2e/x",
                "https:///x",
                "javascript:1",
                "https://git.example/a b",
                ""
            })
    void refusesAddressesThatCouldMeanAnythingElse(String address) {
        assertThat(takes(Addresses.GIT, address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git@git.example:x.git",
                "git@git.example:/srv/x.git",
                "ssh://git@git.example/x.git",
                "ssh://git@git.example:2222/~/x.git",
                "ssh://git.example/x.git"
            })
    void takesAddressesOverSsh(String address) {
        assertThat(takes(Addresses.GIT, address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a;b", "a b", "A.example", "*", "*.*.a", "a..b", "-a", "a-", "a\nb", "a{", "$host", "~^a", ".a"})
    void refusesDomainsThatNginxCouldReadOtherwise(String domain) {
        assertThat(takes(Words.DOMAIN, domain)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"api/", "/a b", "/a;", "/{", "/$x", "/a\"", "/a\\", "/a#", "/../x", "/a//b", "/a\r\nb", "/%41"})
    void refusesPathsThatNginxCouldReadOtherwise(String path) {
        assertThat(takes(Words.ROUTE, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-x", "a..b", "/a", "a b", "a~1", "refs/heads/.x", "a.lock", "a/", "@{-1}", "a:b"})
    void refusesBranchesThatGitCouldReadOtherwise(String branch) {
        assertThat(takes(Words.BRANCH, branch)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/:/data", "/var/run/docker.sock:/s", "/var:/v", "/etc/x:/x", "/run:/r", "/srv/../etc:/x", "srv:/x",
                "/srv:/x:rw", "/srv:x", "/srv/a:/x:ro:ro", "/{{Replica.Name}}:/x", "/srv/a b:/x", "//etc:/x",
                        "/./etc:/x"
            })
    void refusesVolumesThatHandTheServerOver(String volume) {
        assertThat(takes(Volumes.TYPE, volume)).isFalse();
    }

    @Test
    void takesImagesOfEveryUsualForm() {
        for (String image : List.of(
                "redis", "redis:7", "library/redis", "localhost:5000/a/b:1", "r.example/a@sha256:" + "0".repeat(64)))
            assertThat(takes(Words.IMAGE, image)).as(image).isTrue();
        for (String image : List.of("Redis", "a:", "a b", "a@sha256:12", "-a", "a//b", "a:b:c", "../a"))
            assertThat(takes(Words.IMAGE, image)).as(image).isFalse();
    }

    @Test
    void printsDurationsAndSizesWithTheLargestUnitThatLosesNothing() {
        Scalar<Duration> any = Amounts.duration("0s", "24h", "1s");
        assertThat(any.print().apply(Duration.ofSeconds(90))).isEqualTo("90s");
        assertThat(any.print().apply(Duration.ofMinutes(60))).isEqualTo("1h");
        assertThat(any.print().apply(Duration.ofMillis(1500))).isEqualTo("1500ms");
        assertThat(any.print().apply(Duration.ZERO)).isEqualTo("0s");
        assertThat(Amounts.MEMORY.print().apply(1L << 30)).isEqualTo("1g");
        assertThat(Amounts.MEMORY.print().apply((1L << 30) + 1)).isEqualTo("1073741825");
    }

    @Test
    void knowsPrivateNetworksFromSixteenToTwentyFourBits() {
        for (String good : List.of("10.88.1.0/24", "172.16.0.0/16", "192.168.4.0/22"))
            assertThat(takes(Network.TEXT, good)).as(good).isTrue();
        for (String bad : List.of(
                "8.8.8.0/24",
                "10.0.0.0/8",
                "10.0.0.0/25",
                "10.0.0.1/24",
                "10.0.0.0",
                "010.0.0.0/24",
                "10.0.256.0/24",
                "10.1.0.0/15",
                "172.32.0.0/16",
                "::/24",
                "999999999999.0.0.0/24"))
            assertThat(takes(Network.TEXT, bad)).as(bad).isFalse();
        assertThat(Network.parse("10.88.0.0/16").overlaps(Network.parse("10.88.255.0/24")))
                .isTrue();
        assertThat(Network.parse("10.88.0.0/24").overlaps(Network.parse("10.88.1.0/24")))
                .isFalse();
    }
}
