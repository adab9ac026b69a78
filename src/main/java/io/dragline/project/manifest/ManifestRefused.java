package io.dragline.project.manifest;

import java.util.List;
import java.util.stream.Collectors;

/** A manifest cannot be applied; nothing was changed. Its message is every mistake, one a line. */
public class ManifestRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Mistake> mistakes;

    public ManifestRefused(List<Mistake> mistakes) {
        super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
        this.mistakes = List.copyOf(mistakes);
    }

    public List<Mistake> mistakes() {
        return mistakes;
    }
}
