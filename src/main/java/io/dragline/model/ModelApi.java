package io.dragline.model;

import io.dragline.engine.Models;
import io.dragline.user.Action;
import io.dragline.user.Requires;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Process models over HTTP. */
@RestController
@RequestMapping("/api/models")
class ModelApi {
    private final Models models;

    ModelApi(Models models) {
        this.models = models;
    }

    @GetMapping
    @Requires(Action.VIEW)
    List<Models.Model> list() {
        return models.list();
    }

    /** The drawing that deployments of this version run by. */
    @GetMapping(path = "/{key}/versions/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    @Requires(Action.VIEW)
    String xml(@PathVariable String key, @PathVariable int version) {
        return models.xml(key, version);
    }

    /** What is wrong with a model; empty: it could run. */
    @PostMapping(path = "/lint", consumes = MediaType.APPLICATION_XML_VALUE)
    @Requires(Action.VIEW)
    List<Models.Finding> lint(@RequestBody String xml) {
        return models.lint(xml);
    }
}
