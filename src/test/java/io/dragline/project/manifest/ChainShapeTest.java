package io.dragline.project.manifest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.dragline.project.Chain;
import io.dragline.project.ChainName;
import io.dragline.project.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainShapeTest {
    private static final String HEAD = """
            apiVersion: dragline/v1
            project: shop
            environments: { prod: {} }
            services:
              redis: { kind: image, image: "redis:7" }
              api: { kind: image, image: "api:1" }
              ws: { kind: image, image: "ws:1" }
            chains:
            """;

    private static List<String> mistakes(String chains) {
        return Manifest.read(HEAD + chains).get(0).mistakes().all().stream()
                .map(Mistake::toString)
                .toList();
    }

    @Test
    void readsLinksAndGroupsAndWritesThemAsTheyWere() {
        String text = HEAD + """
                  nightly: { environment: prod, services: [redis, [api, ws]], at: "0 2 * * *", zone: Asia/Shanghai, missed: run }
                  byhand: { environment: prod, services: [[redis], api] }
                """;
        Project project = requireNonNull(Manifest.read(text).get(0).project());
        Chain nightly = requireNonNull(project.chains().get(new ChainName("nightly")));

        assertThat(nightly.services().toString()).isEqualTo("[[redis], [api, ws]]");
        assertThat(nightly.missed()).isEqualTo(Chain.Missed.RUN);
        assertThat(nightly.zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(Manifest.read(Manifest.write(project)).get(0).project()).isEqualTo(project);
        assertThat(Manifest.write(project))
                .contains("    - redis\n")
                .contains("0 2 * * *")
                .doesNotContain("UTC");
    }

    @Test
    void saysWhatIsWrongWithItsPlaceAndWhatIsAllowed() {
        assertThat(mistakes("""
                  nightly: { environment: prod, services: [api, [ws, api]] }
                  twice: { environment: prod, services: [api, api] }
                  none: { environment: prod, services: [] }
                  odd: { environment: prod, services: [api], at: "61 2 * * *", zone: Mars/Olympus, missed: perhaps }
                  never: { environment: prod, services: [api], at: "0 0 31 2 *" }
                  less: { services: [api], when: now }
                """))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("chains.nightly.services (line 9): 'api' stands in it twice"),
                        one -> assertThat(one).startsWith("chains.twice.services (line 10): 'api' stands in it twice"),
                        one -> assertThat(one).startsWith("chains.none.services (line 11): names no service"),
                        one -> assertThat(one).startsWith("chains.odd.at (line 12): '61 2 * * *' is not a time that"),
                        one -> assertThat(one).contains("chains.odd.zone", "'Mars/Olympus' is not a time zone"),
                        one -> assertThat(one).contains("chains.odd.missed", "allowed: skip or run"),
                        one -> assertThat(one).contains("chains.never.at", "that come at least once"),
                        one -> assertThat(one).contains("chains.less (line 14)", "needs the key 'environment'"),
                        one -> assertThat(one).contains("chains.less.when", "unknown key"));
    }
}
