package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.model.form.FormFinding;
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

/** Forms over HTTP, in the JSON that the page's form viewer and editor read. */
@RestController
@RequestMapping("/api/forms")
class FormsApi {
    private final Forms forms;
    private final FormLibrary library;

    FormsApi(Forms forms, FormLibrary library) {
        this.forms = forms;
        this.library = library;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<FormView> list() {
        return library.list();
    }

    /**
     * @param lang {@code zh-CN}, or the form's own
     * @param version or the newest
     */
    @GetMapping("/{id}")
    @Requires(value = Action.VIEW, of = Reach.PART)
    JsonNode form(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable Integer version) {
        return forms.get(id, version, lang);
    }

    /** What is wrong with a form; empty: it could be published. */
    @PostMapping("/lint")
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<FormFinding> lint(@RequestBody JsonNode schema, @RequestParam(required = false) @Nullable String id) {
        return library.lint(id, schema);
    }

    /** Its version is the ETag that the next save names. */
    @GetMapping("/{id}/draft")
    @Requires(value = Action.VIEW, of = Reach.PART)
    ResponseEntity<FormDraft> draft(@PathVariable String id) {
        FormDraft draft = library.draft(id);
        return ResponseEntity.ok().eTag(Match.tag(draft.version())).body(draft);
    }

    /** @param match the version that was edited; none: there was no draft */
    @PutMapping("/{id}/draft")
    @Requires(Action.CONFIGURE)
    ResponseEntity<Draft.Head> save(
            @PathVariable String id,
            @RequestBody JsonNode schema,
            @RequestHeader(name = "If-Match", required = false) @Nullable String match,
            Caller caller) {
        FormDraft saved = library.save(id, schema, Match.version(match), caller);
        return ResponseEntity.ok().eTag(Match.tag(saved.version())).body(saved.head());
    }

    @DeleteMapping("/{id}/draft")
    @Requires(Action.CONFIGURE)
    void discard(@PathVariable String id, Caller caller) {
        library.discard(id, caller);
    }

    /** @param version of the draft */
    record FormPublication(long version, @Nullable String note) {}

    @PostMapping("/{id}/publish")
    @Requires(Action.CONFIGURE)
    PublishedVersion publish(@PathVariable String id, @RequestBody FormPublication publication, Caller caller) {
        return library.publish(id, publication.version(), publication.note(), caller);
    }

    /** What must change, for people as sentences and for the editor by component and property. */
    @ExceptionHandler(FormRefused.class)
    ResponseEntity<ProblemDetail> refused(FormRefused refused) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(refused.getMessage()));
        problem.setProperty("findings", refused.findings());
        problem.setProperty(
                "errors", refused.findings().stream().map(FormsApi::sentence).toList());
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static String sentence(FormFinding finding) {
        return (finding.component() == null ? "" : finding.component() + ": ") + finding.problem() + " ["
                + finding.rule() + "]";
    }
}
