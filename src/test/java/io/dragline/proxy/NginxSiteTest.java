package io.dragline.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dragline.project.EnvironmentName;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.rollout.Endpoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NginxSiteTest {
    private static final String HOSTILE = ";{}\"'\\#$ \t\r\n\0*.-/~_abzAZ09é<>|&()include";
    private final Random random = new Random(20261123);

    @Test
    void whatIsRenderedReadsBackAsWhatWasMeant() {
        for (int i = 0; i < 3000; i++) {
            NginxSite site = randomSite();

            NginxText.Block file = NginxText.parse(site.render());

            assertThat(file.count()).isEqualTo(directives(site));
            NginxText.Block server = file.only("server");
            assertThat(server.words("server_name"))
                    .containsExactlyElementsOf(
                            site.domains().stream().map(Domain::value).toList());
            assertThat(server.all("location").stream()
                            .map(l -> l.words().get(l.words().size() - 1))
                            .filter(p -> p.startsWith("/"))
                            .collect(Collectors.toSet()))
                    .isEqualTo(paths(site));
            assertThat(Sealed.isIntact(site.render())).isTrue();
            assertThat(new WrittenSite(site.render()).locations()).isEqualTo(site.locations());
        }
    }

    @Test
    void hostileTextBecomesNoDomainOrElseExactlyOneWord() {
        for (int i = 0; i < 100_000; i++) {
            String text = hostile();
            Domain domain;
            try {
                domain = new Domain(text);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            assertThat(NginxText.parse("server_name " + domain + ";").words("server_name"))
                    .containsExactly(text);
        }
    }

    @Test
    void hostileTextBecomesNoPathOrElseExactlyOneWord() {
        for (int i = 0; i < 100_000; i++) {
            String text = "/" + hostile();
            RoutePath path;
            try {
                path = new RoutePath(text);
            } catch (IllegalArgumentException refused) {
                continue;
            }
            assertThat(NginxText.parse("location " + path + ";").words("location"))
                    .containsExactly(text);
        }
    }

    @Test
    void knownAttacksAreRefused() {
        for (String text : List.of(
                "a;b", "a b", "a\nb", "a{", "$host", "~x", "a..b", "*", "*.*.a", ".a", "a.", "-a", "A.de", "a\0",
                "é.de", "a#"))
            assertThatThrownBy(() -> new Domain(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        for (String text : List.of(
                "", "a", "/a b", "/a;", "/{", "/$x", "/../a", "/a/..", "/./", "//", "/a//b", "/a\n", "/\"", "/%2e"))
            assertThatThrownBy(() -> new RoutePath(text)).as(text).isInstanceOf(IllegalArgumentException.class);
        for (String text : List.of("relative", "/a b", "/a;b", "/a/../b", "/", "/a/", "/$a"))
            assertThatThrownBy(() -> new StatePath(text)).as(text).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPathWithAndWithoutItsSlashIsTheSamePath() {
        assertThatThrownBy(() -> site(List.of(location("/api", "a"), location("/api/", "b"))))
                .hasMessageContaining("path /api/ of service b is already taken by service a");
    }

    private NginxSite site(List<Location> locations) {
        return site(Way.LUA, List.of(new Domain("shop.localhost")), locations);
    }

    private static NginxSite site(Way way, List<Domain> domains, List<Location> locations) {
        return new NginxSite(
                new ProjectName("shop"),
                new EnvironmentName("prod"),
                domains,
                80,
                new StatePath("/var/lib/dragline"),
                null,
                way,
                locations,
                way == Way.LUA
                        ? List.of()
                        : locations.stream()
                                .filter(l -> !l.files())
                                .map(Location::service)
                                .distinct()
                                .map(s -> new Upstream(
                                        s, List.of(new Endpoint("10.88.1.2", 8080), new Endpoint("10.88.1.3", 8080))))
                                .toList());
    }

    private static Location location(String path, String service) {
        return new Location(new RoutePath(path), new ServiceName(service), false, false, false);
    }

    private NginxSite randomSite() {
        List<Domain> domains = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++)
            domains.add(new Domain((random.nextBoolean() ? "*." : "") + "h" + i + ".test"));
        List<Location> locations = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < 1 + random.nextInt(5); i++) {
            RoutePath path = new RoutePath(
                    random.nextInt(6) == 0 ? "/" : "/p" + random.nextInt(9) + (random.nextBoolean() ? "/" : ".~_-"));
            if (!taken.add(path.folder())) continue;
            boolean files = random.nextInt(4) == 0;
            locations.add(new Location(
                    path,
                    new ServiceName((files ? "f" : "s") + random.nextInt(3)),
                    random.nextBoolean(),
                    random.nextBoolean(),
                    files));
        }
        return site(random.nextBoolean() ? Way.LUA : Way.RELOAD, domains, locations);
    }

    /** How many directives the site must have, counted from its values. */
    private static int directives(NginxSite site) {
        int count = 1 + 3; // server; listen, server_name, client_max_body_size
        boolean lua = site.way() == Way.LUA && site.locations().stream().anyMatch(l -> !l.files());
        if (lua) count += 4; // log, error_page, location, content
        count += site.upstreams().stream()
                .mapToInt(u -> 1 + u.endpoints().size())
                .sum();
        for (Location l : site.locations()) {
            int twice = l.path().isFolder() ? 1 : 2;
            if (l.files()) count += 5 + 2 * (twice - 1);
            else count += twice * (1 + 1 + (site.way() == Way.LUA ? 1 : 0) + 1 + 6 + (l.websocket() ? 4 : 1) + 3);
        }
        return count;
    }

    private static Set<String> paths(NginxSite site) {
        Set<String> paths = new HashSet<>();
        site.locations()
                .forEach(l -> paths.addAll(List.of(l.path().value(), l.path().folder())));
        return paths;
    }

    private String hostile() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) text.append(HOSTILE.charAt(random.nextInt(HOSTILE.length())));
        return text.toString();
    }
}
