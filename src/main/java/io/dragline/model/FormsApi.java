package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.user.Action;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Forms over HTTP, in the JSON that the page's form viewer reads. */
@RestController
@RequestMapping("/api/forms")
class FormsApi {
    private final Forms forms;

    FormsApi(Forms forms) {
        this.forms = forms;
    }

    record Listed(String id) {}

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Listed> list() {
        return forms.ids().stream().map(Listed::new).toList();
    }

    /** @param lang {@code zh-CN}, or the form's own */
    @GetMapping("/{id}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    JsonNode form(@PathVariable String id, @RequestParam(required = false) @Nullable String lang) {
        return forms.get(id, lang);
    }
}
