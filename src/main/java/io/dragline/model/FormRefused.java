package io.dragline.model;

import io.dragline.model.form.FormFinding;
import java.util.List;

/** A form cannot be published as it is. */
class FormRefused extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<FormFinding> findings;

    FormRefused(List<FormFinding> findings) {
        super("the form breaks " + findings.size() + " rules; nothing was published");
        this.findings = List.copyOf(findings);
    }

    List<FormFinding> findings() {
        return findings;
    }
}
