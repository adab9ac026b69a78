package io.dragline.project.manifest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns one composed YAML document into nodes with places; tags, merges and doubled keys are mistakes. */
final class YamlTree {
    private static final int MOST_NODES = 50_000;
    private static final int DEEPEST = 20;
    private static final Set<Tag> PLAIN =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.SEQ, Tag.MAP);

    private final Mistakes mistakes;
    private int count;

    YamlTree(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    Node convert(org.yaml.snakeyaml.nodes.Node yaml) {
        return convert(yaml, Place.top(line(yaml)), 0);
    }

    private Node convert(org.yaml.snakeyaml.nodes.Node yaml, Place at, int depth) {
        mistakes.remember(at);
        // aliases share a node, so a small text can stand for an endless tree
        if (++count > MOST_NODES || depth > DEEPEST) return refused(at, "is too large or nested too deeply");
        if (!PLAIN.contains(yaml.getTag()))
            return refused(at, "carries the tag '" + Place.shown(yaml.getTag().getValue()) + "'; write it without tag");
        if (yaml instanceof SequenceNode list) return items(list, at, depth);
        if (yaml instanceof MappingNode mapping) return entries(mapping, at, depth);
        if (yaml.getTag().equals(Tag.NULL)) return new Node.Empty(at);
        return new Node.Word(at, ((ScalarNode) yaml).getValue());
    }

    private Node items(SequenceNode yaml, Place at, int depth) {
        List<Node> nodes = new ArrayList<>();
        for (org.yaml.snakeyaml.nodes.Node item : yaml.getValue()) {
            if (count > MOST_NODES) break;
            nodes.add(convert(item, at.item(nodes.size(), line(item)), depth + 1));
        }
        return new Node.Items(at, nodes);
    }

    private Node entries(MappingNode yaml, Place at, int depth) {
        List<Node> nodes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (NodeTuple entry : yaml.getValue()) {
            if (count > MOST_NODES) break;
            String key = key(entry.getKeyNode());
            if (key == null) {
                mistakes.add(at, "has a key that is no plain word (a merge, a list, nothing); write every key out");
                continue;
            }
            Place place = at.key(key, line(entry.getKeyNode()));
            if (seen.add(key)) nodes.add(convert(entry.getValueNode(), place, depth + 1));
            else mistakes.add(place, "is written twice; keep one of them");
        }
        return new Node.Entries(at, nodes);
    }

    private static @Nullable String key(org.yaml.snakeyaml.nodes.Node yaml) {
        boolean isWord = yaml instanceof ScalarNode && PLAIN.contains(yaml.getTag()) && !Tag.NULL.equals(yaml.getTag());
        return isWord ? ((ScalarNode) yaml).getValue() : null;
    }

    private Node refused(Place at, String problem) {
        mistakes.add(at, problem);
        return new Node.Empty(at);
    }

    private static int line(org.yaml.snakeyaml.nodes.Node yaml) {
        return yaml.getStartMark().getLine() + 1;
    }
}
