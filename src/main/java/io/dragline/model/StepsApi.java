package io.dragline.model;

import io.dragline.engine.StepCatalog;
import io.dragline.user.Action;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps as element templates: palette, property fields and step reference come from here. */
@RestController
@RequestMapping("/api/steps")
class StepsApi {
    private final StepCatalog catalog;

    StepsApi(StepCatalog catalog) {
        this.catalog = catalog;
    }

    /** @param lang {@code zh-CN}, or English */
    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Map<String, Object>> templates(@RequestParam(required = false) @Nullable String lang) {
        StepTexts texts = StepTexts.of(lang);
        return catalog.all().stream()
                .map(step -> new StepTemplate(step, texts).json())
                .toList();
    }
}
