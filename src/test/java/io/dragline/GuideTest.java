package io.dragline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the developers' guide says of the house is so. */
class GuideTest {
    private static final Path GUIDE = Path.of("src/docs/developers-guide.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\| ([^|]+) \\|$");
    private static final Pattern REMARK = Pattern.compile("\\([^)]*\\)");
    private static final Pattern ALLOWED = Pattern.compile("allowedDependencies =\\s*\\{([^}]*)}");

    /** {@code ArchitectureTest} holds the code to the latter. */
    @Test
    void everyRowOfThePackagesIsTheirOwn() throws IOException {
        assertThat(rows()).containsExactlyInAnyOrderEntriesOf(packages());
    }

    @Test
    void everyDecisionIsNamedAndEveryLinkLeadsSomewhere() throws IOException {
        String guide = Files.readString(GUIDE);
        try (Stream<Path> decisions = Files.list(Path.of("src/docs/adr"))) {
            assertThat(decisions).allSatisfy(file -> assertThat(guide).contains("adr/" + file.getFileName()));
        }
        for (Path page : List.of(GUIDE, Path.of("README.md"), Path.of("src/docs/benchmarks.md")))
            assertThat(links(page)).allSatisfy(link -> assertThat(link).exists());
    }

    private static Map<String, Set<String>> rows() throws IOException {
        return ROW.matcher(Files.readString(GUIDE))
                .results()
                .filter(row -> Files.exists(information(row.group(1))))
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> names(REMARK.matcher(row.group(2)).replaceAll(""))));
    }

    private static Map<String, Set<String>> packages() throws IOException {
        Map<String, Set<String>> packages = new TreeMap<>();
        try (Stream<Path> folders = Files.list(Path.of("src/main/java/io/dragline"))) {
            for (Path folder : folders.filter(Files::isDirectory).toList()) {
                String name = folder.getFileName().toString();
                String allowed = ALLOWED.matcher(Files.readString(information(name)))
                        .results()
                        .map(found -> found.group(1))
                        .findFirst()
                        .orElse("");
                packages.put(name, names(allowed));
            }
        }
        return packages;
    }

    private static Path information(String name) {
        return Path.of("src/main/java/io/dragline", name, "package-info.java");
    }

    private static Set<String> names(String list) {
        return Pattern.compile("[a-z]+")
                .matcher(list)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> links(Path page) throws IOException {
        return Pattern.compile("]\\(([^):#]+)\\)|src=\"([^\":]+)\"")
                .matcher(Files.readString(page))
                .results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1))
                .map(link -> page.toAbsolutePath().resolveSibling(link))
                .toList();
    }
}
