package io.dragline.model;

import io.dragline.engine.Models;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Which models ask by which forms, in their newest versions. */
@Component
class FormUse {
    private final Models models;

    FormUse(Models models) {
        this.models = models;
    }

    List<String> by(String form) {
        Pattern named = Pattern.compile("formRef\\s*=\\s*[\"']" + Pattern.quote(form) + "[\"']");
        return models.list().stream()
                .filter(model ->
                        named.matcher(models.xml(model.key(), model.version())).find())
                .map(Models.Model::key)
                .toList();
    }
}
