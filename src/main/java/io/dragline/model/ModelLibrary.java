package io.dragline.model;

import io.dragline.engine.Models;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with models: draft, publish, discard, disable. Those that are shipped are read only. */
@Service
class ModelLibrary {
    private final Models models;
    private final ModelRows rows;
    private final ModelUse use;
    private final Audit audit;

    ModelLibrary(Models models, ModelRows rows, ModelUse use, Audit audit) {
        this.models = models;
        this.rows = rows;
        this.use = use;
        this.audit = audit;
    }

    List<ModelView> list() {
        List<PublishedVersion> versions = rows.versions();
        List<Draft> drafts = rows.drafts();
        List<ModelView> all = new ArrayList<>();
        for (Models.Model model : models.list()) {
            List<PublishedVersion> own = versions.stream()
                    .filter(version -> version.key().equals(model.key()))
                    .toList();
            Optional<Draft> draft = drafts.stream()
                    .filter(each -> each.key().equals(model.key()))
                    .findFirst();
            all.add(new ModelView(
                    model.key(),
                    model.name(),
                    model.version(),
                    own.isEmpty(),
                    rows.isDisabled(model.key()),
                    model.purposes(),
                    draft.map(Draft::head).orElse(null),
                    own,
                    use.by(model.key())));
        }
        for (Draft draft : drafts)
            if (all.stream().noneMatch(view -> view.key().equals(draft.key())))
                all.add(new ModelView(
                        draft.key(), draft.key(), null, false, false, Set.of(), draft.head(), List.of(), List.of()));
        return all;
    }

    Draft draft(String key) {
        return rows.draft(key)
                .orElseThrow(
                        () -> new NoSuchElementException("model '" + key + "' has no draft; begin one by saving it"));
    }

    /** A draft may hold anything: it is checked when it is published. */
    @Transactional
    public Draft save(String key, String xml, long version, Caller caller) {
        requireOwn(key);
        if (!rows.save(key, xml, version, caller.user()))
            throw new IllegalStateException(rows.draft(key)
                    .map(draft -> draft.updatedBy() + " saved a draft of model '" + key + "' meanwhile, its version is "
                            + draft.version() + "; load it, or save yours under another key")
                    .orElse("the draft of model '" + key + "' was published or discarded meanwhile;"
                            + " save it as a new one"));
        return draft(key);
    }

    @Transactional
    public void discard(String key, Caller caller) {
        draft(key);
        rows.discard(key);
        audit.record(caller, "model.discard", key, "draft");
    }

    /** @param version the draft that was looked at */
    @Transactional
    public PublishedVersion publishDraft(String key, long version, @Nullable String note, Caller caller) {
        Draft draft = draft(key);
        if (draft.version() != version)
            throw new IllegalStateException(draft.updatedBy() + " saved version " + draft.version() + " of this draft"
                    + " meanwhile; look at it before you publish");
        String named = models.key(draft.xml()).orElse(key);
        if (!named.equals(key))
            throw new IllegalArgumentException(
                    "the process is called '" + named + "' and the model '" + key + "'; make them equal");
        PublishedVersion published = publish(draft.xml(), note, caller);
        rows.discard(key);
        return published;
    }

    @Transactional
    public PublishedVersion publish(String xml, @Nullable String note, Caller caller) {
        rows.lock();
        models.key(xml).ifPresent(this::requireOwn);
        Models.Model model = models.publish(xml);
        rows.published(model.key(), model.version(), note, caller.user());
        audit.record(caller, "model.publish", model.key(), "version " + model.version());
        return rows.versions().stream()
                .filter(version -> version.key().equals(model.key()) && version.number() == model.version())
                .findFirst()
                .orElseThrow();
    }

    /** What runs goes on; nothing new begins by it. */
    @Transactional
    public void disable(String key, boolean disabled, Caller caller) {
        requireOwn(key);
        if (models.list().stream().noneMatch(model -> model.key().equals(key)))
            throw new NoSuchElementException(
                    "there is no model '" + key + "' that could run; list the models with: dragline model list");
        List<String> users = use.by(key);
        if (disabled && !users.isEmpty())
            throw new IllegalStateException(
                    "model '" + key + "' is chosen by " + users + "; let them choose another first");
        rows.disable(key, disabled, caller.user());
        audit.record(caller, disabled ? "model.disable" : "model.enable", key, "");
    }

    private void requireOwn(String key) {
        if (!key.matches("[a-z][a-z0-9-]{1,60}"))
            throw new IllegalArgumentException(
                    "a model's key has small letters, digits and dashes, such as deploy-slowly");
        if (key.equals("forms"))
            throw new IllegalArgumentException("'forms' is where the page keeps forms; choose another key");
        boolean shipped = models.list().stream().anyMatch(model -> model.key().equals(key))
                && rows.versions().stream().noneMatch(version -> version.key().equals(key));
        if (shipped)
            throw new IllegalStateException("model '" + key + "' is shipped with Dragline and is read only;"
                    + " copy it under a key of your own");
    }
}
