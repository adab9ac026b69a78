package io.dragline.project;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.yaml.snakeyaml.Yaml;

/** A good manifest with one key or one value replaced by what attackers and accidents write. */
public final class HostileManifests {
    /** Shapes of every injection of the field, and noise. */
    private static final List<String> HOSTILE = List.of(
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

    /** JSON is YAML, and can write what YAML's own writer refuses. */
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Random random;

    public HostileManifests(long seed) {
        random = new Random(seed);
    }

    /** @param each how many for each hostile text, at random places */
    public List<String> of(String manifest, int each) {
        Object tree = new Yaml().load(manifest);
        List<String> manifests = new ArrayList<>();
        for (String hostile : HOSTILE)
            for (int i = 0; i < each; i++) {
                String text = random.nextInt(3) == 0 ? hostile + noise() : hostile;
                manifests.add(write(new Hit(random.nextInt(150), text).in(tree)));
            }
        return manifests;
    }

    private String write(Object tree) {
        try {
            return json.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String noise() {
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
