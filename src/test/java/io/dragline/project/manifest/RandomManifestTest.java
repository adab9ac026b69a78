package io.dragline.project.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dragline.project.Project;
import io.dragline.project.RandomProjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class RandomManifestTest {
    private static final long SEED = System.nanoTime();

    /** Shapes of every injection of the field, and noise. */
    static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\0",
            "a\0b",
            "\r\n",
            "a\nb",
            ";",
            "{",
            "}",
            "\"",
            "'",
            "\\",
            "#",
            "$",
            "$(id)",
            "`id`",
            "|id",
            "&&id",
            "../../etc/passwd",
            "/etc/passwd",
            "-oProxyCommand=id",
            "--upload-pack=id",
            "ext::sh -c id",
            "file:///etc/passwd",
            "https://u:p@h/",
            "http://[::1",
            "{{",
            "}}",
            "{{X}}",
            "{{ Replica.Number }}",
            "{{{{Replica.Number}}}}",
            "%n%s",
            "\uD800",
            "\uDFFF\uD800",
            "\uFFFE",
            "\u202Eabc",
            "\u2028",
            "\u0085",
            "𝕬",
            "İ",
            "ſ",
            "K",
            "99999999999999999999",
            "-1",
            "1e400",
            "NaN",
            "٣",
            "0x10",
            "null",
            "~",
            "yes",
            "!!java.lang.Runtime",
            "&a",
            "*a",
            "<<",
            "include x;",
            "a".repeat(70_000),
            "a.".repeat(5_000),
            "/a".repeat(5_000),
            "a-".repeat(20_000),
            "/var/run/docker.sock:/x");

    @Test
    void whatIsWrittenReadsAsTheSameProject() {
        RandomProjects projects = new RandomProjects(SEED);
        for (int i = 0; i < 1_000; i++) {
            Project project = projects.next("shop", "10.88.1.0/24");
            String written = Manifest.write(project);
            assertThat(ManifestTest.read(written))
                    .as("seed %s, %s:%n%s", SEED, i, written)
                    .isEqualTo(project);
            assertThat(Manifest.write(ManifestTest.read(written))).isEqualTo(written);
        }
    }

    @Test
    void anyHostileTextAnywhereIsTakenOrRefusedAndBreaksNothing() throws Exception {
        // JSON is YAML, and can write what YAML's own writer refuses
        ObjectMapper json =
                JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();
        Object shop = new Yaml().load(ManifestTest.SHOP);
        Random random = new Random(SEED);
        int refused = 0;
        int taken = 0;
        for (String hostile : HOSTILE)
            for (int i = 0; i < 40; i++) {
                Hit hit = new Hit(random.nextInt(150), random.nextInt(3) == 0 ? hostile + noise(random) : hostile);
                String text = json.writeValueAsString(hit.in(shop));
                try {
                    Project project = ManifestTest.read(text);
                    assertThat(ManifestTest.read(Manifest.write(project)))
                            .as("seed %s", SEED)
                            .isEqualTo(project);
                    taken++;
                } catch (ManifestRefused e) {
                    assertThat(e.mistakes()).isNotEmpty();
                    assertThat(e.getMessage()).doesNotContain("\0", "\r", "\u202E");
                    refused++;
                }
            }
        assertThat(refused).isGreaterThan(1_000);
        assertThat(taken).isGreaterThan(100);
    }

    private static String noise(Random random) {
        return random.ints(1 + random.nextInt(9), 0, 0x3000)
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }

    /** Replaces one key or one value, counted from the top. */
    private static final class Hit {
        private final String text;
        private int left;

        Hit(int leaf, String text) {
            this.left = leaf;
            this.text = text;
        }

        Object in(Object tree) {
            if (tree instanceof Map<?, ?> map) {
                Map<Object, Object> copy = new LinkedHashMap<>();
                map.forEach((key, value) -> copy.put(left-- == 0 ? text : key, in(value)));
                return copy;
            }
            if (tree instanceof List<?> list) {
                List<Object> copy = new ArrayList<>();
                for (Object item : list) copy.add(in(item));
                return copy;
            }
            return left-- == 0 ? text : tree;
        }
    }
}
