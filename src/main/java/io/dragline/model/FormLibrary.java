package io.dragline.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.dragline.engine.PublishedForms;
import io.dragline.engine.StepCatalog;
import io.dragline.model.form.FormFinding;
import io.dragline.model.form.FormLint;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with forms: draft, publish, discard. Those that are shipped are read only. */
@Service
class FormLibrary {
    private final Forms forms;
    private final PublishedForms published;
    private final FormRows rows;
    private final FormUse use;
    private final StepCatalog steps;
    private final Audit audit;

    FormLibrary(Forms forms, PublishedForms published, FormRows rows, FormUse use, StepCatalog steps, Audit audit) {
        this.forms = forms;
        this.published = published;
        this.rows = rows;
        this.use = use;
        this.steps = steps;
        this.audit = audit;
    }

    List<FormView> list() {
        Map<String, Integer> newest = published.newest();
        List<FormDraft> drafts = rows.drafts();
        List<PublishedVersion> versions = rows.versions();
        List<FormView> all = new ArrayList<>();
        newest.forEach((id, version) -> all.add(new FormView(
                id,
                version,
                forms.isShipped(id),
                drafts.stream()
                        .filter(draft -> draft.key().equals(id))
                        .findFirst()
                        .map(FormDraft::head)
                        .orElse(null),
                versions.stream().filter(each -> each.key().equals(id)).toList(),
                use.by(id))));
        for (FormDraft draft : drafts)
            if (!newest.containsKey(draft.key()))
                all.add(new FormView(draft.key(), null, false, draft.head(), List.of(), List.of()));
        return all;
    }

    /** @param id by which models will name it; null: not known yet */
    List<FormFinding> lint(@Nullable String id, JsonNode schema) {
        return FormLint.check(id, schema, steps::isTaken);
    }

    FormDraft draft(String id) {
        return rows.draft(id)
                .orElseThrow(
                        () -> new NoSuchElementException("form '" + id + "' has no draft; begin one by saving it"));
    }

    /** A draft may hold anything: it is checked when it is published. */
    @Transactional
    public FormDraft save(String id, JsonNode schema, long version, Caller caller) {
        requireOwn(id);
        if (!schema.isObject()) throw new IllegalArgumentException("a form is a JSON object with its components");
        if (!rows.save(id, schema, version, caller.user())) throw conflict(id);
        return draft(id);
    }

    private IllegalStateException conflict(String id) {
        Optional<FormDraft> theirs = rows.draft(id);
        return new IllegalStateException(theirs.map(
                        draft -> draft.updatedBy() + " saved a draft of form '" + id + "' meanwhile, its version is "
                                + draft.version() + "; load it, or save yours under another id")
                .orElse("the draft of form '" + id + "' was published or discarded meanwhile; save it as a new one"));
    }

    @Transactional
    public void discard(String id, Caller caller) {
        draft(id);
        rows.discard(id);
        audit.record(caller, "form.discard", id, "draft");
    }

    /** @param version the draft that was looked at */
    @Transactional
    public PublishedVersion publish(String id, long version, @Nullable String note, Caller caller) {
        rows.lock();
        requireOwn(id);
        FormDraft draft = draft(id);
        if (draft.version() != version)
            throw new IllegalStateException(draft.updatedBy() + " saved version " + draft.version()
                    + " of this draft meanwhile; look at it before you publish");
        List<FormFinding> findings = lint(id, draft.schema());
        if (!findings.isEmpty()) throw new FormRefused(findings);
        int number = published.publish(id, draft.schema().toPrettyString());
        rows.published(id, number, note, caller.user());
        rows.discard(id);
        audit.record(caller, "form.publish", id, "version " + number);
        return rows.versions().stream()
                .filter(each -> each.key().equals(id) && each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private void requireOwn(String id) {
        if (!id.matches("[a-z][a-z0-9-]{1,60}"))
            throw new IllegalArgumentException(
                    "a form's id has small letters, digits and dashes, such as ask-for-ticket");
        if (forms.isShipped(id))
            throw new IllegalStateException(
                    "form '" + id + "' is shipped with Dragline and is read only; copy it under an id of your own");
    }
}
