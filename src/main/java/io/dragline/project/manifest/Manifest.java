package io.dragline.project.manifest;

import io.dragline.project.Project;
import io.dragline.project.Variable;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;

/** Reads and writes manifests. */
public final class Manifest {
    private static final ProjectShape SHAPE = new ProjectShape();
    private static final int LARGEST = 1 << 20;

    private Manifest() {}

    /** One document: the project, null if too much is wrong with it, and its mistakes, to which others may add. */
    public record Document(@Nullable Project project, Mistakes mistakes) {}

    /** All documents of a text. Their mistakes are not thrown yet: rules that look further add theirs. */
    public static List<Document> read(String text) {
        if (text.length() > LARGEST || text.getBytes(StandardCharsets.UTF_8).length > LARGEST)
            throw refused(0, "is larger than 1 MiB; split it by project");
        List<Document> documents = new ArrayList<>();
        try {
            for (org.yaml.snakeyaml.nodes.Node yaml : yaml().composeAll(new StringReader(text))) {
                Mistakes mistakes = new Mistakes();
                Node tree = new YamlTree(mistakes).convert(yaml);
                // a separator at the end begins a document that says nothing
                boolean isBlank = tree instanceof Node.Empty && mistakes.all().isEmpty();
                if (!isBlank) documents.add(new Document(SHAPE.read(tree, mistakes), mistakes));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw refused(line, "is not YAML: " + Place.shown(String.valueOf(e.getProblem())));
        } catch (YAMLException e) {
            throw refused(0, "is not YAML that is accepted here: " + Place.shown(String.valueOf(e.getMessage())));
        }
        if (documents.isEmpty()) throw refused(0, "is empty; it begins with 'apiVersion: dragline/v1'");
        return documents;
    }

    /** Applying it to this project changes nothing. */
    public static String write(Project project) {
        return Print.yaml(SHAPE.write(project, false));
    }

    /** As maps, lists and words; {@code whole}: with the defaults written out. */
    public static Object tree(Project project, boolean whole) {
        return SHAPE.write(project, whole);
    }

    /** The reference of every key: name, type, what is allowed, default, sentence. */
    public static Map<String, Object> reference() {
        return SHAPE.describe();
    }

    /** Adds the mistakes of one variable that comes without a manifest. */
    public static void checkVariable(String place, String key, Variable variable, Mistakes mistakes) {
        Place at = new Place(key, place, 0);
        Names.VARIABLE.read(new Node.Word(at, key), mistakes);
        if (variable.text() != null) Words.VALUE.read(new Node.Word(at, variable.text()), mistakes);
    }

    private static Yaml yaml() {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setNestingDepthLimit(30);
        limits.setMaxAliasesForCollections(30);
        DumperOptions unused = new DumperOptions();
        return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits);
    }

    private static ManifestRefused refused(int line, String problem) {
        return new ManifestRefused(List.of(new Mistake("", line, problem)));
    }
}
