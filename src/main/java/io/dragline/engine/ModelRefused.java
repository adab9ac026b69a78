package io.dragline.engine;

import java.util.List;

/** A model cannot be published as it is. */
public class ModelRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Models.Finding> findings;

    ModelRefused(List<Models.Finding> findings) {
        super("the model breaks " + findings.size() + " rules; nothing was published");
        this.findings = List.copyOf(findings);
    }

    public List<Models.Finding> findings() {
        return findings;
    }
}
