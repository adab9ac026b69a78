package io.dragline.model;

import io.dragline.engine.ModelRefused;
import io.dragline.engine.Models;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Process models over HTTP. */
@RestController
@RequestMapping("/api/models")
class ModelApi {
    private final Models models;
    private final ModelLibrary library;

    ModelApi(Models models, ModelLibrary library) {
        this.models = models;
        this.library = library;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<ModelView> list(Caller caller) {
        return library.list().stream().map(model -> model.seenBy(caller)).toList();
    }

    /** The drawing that deployments of this version run by. */
    @GetMapping(path = "/{key}/versions/{version}", produces = MediaType.APPLICATION_XML_VALUE)
    @Requires(value = Action.VIEW, of = Reach.PART)
    String xml(@PathVariable String key, @PathVariable int version) {
        return models.xml(key, version);
    }

    /** What is wrong with a model; empty: it could run. */
    @PostMapping(path = "/lint", consumes = MediaType.APPLICATION_XML_VALUE)
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Models.Finding> lint(@RequestBody String xml) {
        return models.lint(xml);
    }

    /** Its version is the ETag that the next save names. */
    @GetMapping("/{key}/draft")
    @Requires(value = Action.VIEW, of = Reach.PART)
    ResponseEntity<Draft> draft(@PathVariable String key) {
        return tagged(library.draft(key));
    }

    /** @param match the version that was edited; none: there was no draft */
    @PutMapping(path = "/{key}/draft", consumes = MediaType.APPLICATION_XML_VALUE)
    @Requires(Action.CONFIGURE)
    ResponseEntity<Draft.Head> save(
            @PathVariable String key,
            @RequestBody String xml,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Caller caller) {
        Draft saved = library.save(key, xml, Match.version(match), caller);
        return ResponseEntity.ok().eTag(Match.tag(saved.version())).body(saved.head());
    }

    @DeleteMapping("/{key}/draft")
    @Requires(Action.CONFIGURE)
    void discard(@PathVariable String key, Caller caller) {
        library.discard(key, caller);
    }

    /** @param version of the draft */
    record Publication(long version, @Nullable String note) {}

    @PostMapping("/{key}/publish")
    @Requires(Action.CONFIGURE)
    PublishedVersion publishDraft(@PathVariable String key, @RequestBody Publication publication, Caller caller) {
        return library.publishDraft(key, publication.version(), publication.note(), caller);
    }

    /** Publishes a file without a draft. */
    @PostMapping(path = "/publish", consumes = MediaType.APPLICATION_XML_VALUE)
    @Requires(Action.CONFIGURE)
    PublishedVersion publish(
            @RequestBody String xml, @RequestParam(required = false) @Nullable String note, Caller caller) {
        return library.publish(xml, note, caller);
    }

    record Disabling(boolean disabled) {}

    @PutMapping("/{key}/disabled")
    @Requires(Action.CONFIGURE)
    void disable(@PathVariable String key, @RequestBody Disabling wish, Caller caller) {
        library.disable(key, wish.disabled(), caller);
    }

    /** What must change, for people as sentences and for the modeler by element. */
    @ExceptionHandler(ModelRefused.class)
    ResponseEntity<ProblemDetail> refused(ModelRefused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
        problem.setProperty("findings", refused.findings());
        problem.setProperty(
                "errors", refused.findings().stream().map(ModelApi::sentence).toList());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String sentence(Models.Finding finding) {
        return (finding.element() == null ? "" : finding.element() + ": ") + finding.problem() + " [" + finding.rule()
                + "]";
    }

    private static ResponseEntity<Draft> tagged(Draft draft) {
        return ResponseEntity.ok().eTag(Match.tag(draft.version())).body(draft);
    }
}
