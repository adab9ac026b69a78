package io.dragline.model.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one check of a form: what it may hold is listed, its fields have names of their own, and it asks for a decision. */
public final class FormLint {
    /** What the page knows of a waiting task; what a field of these names shows, it cannot change. */
    static final Set<String> GIVEN =
            Set.of("deployment", "project", "service", "environment", "release", "image", "revision");

    private static final int LARGEST = 64 << 10;
    private static final int MOST_PARTS = 100;
    private static final int DEEPEST = 4;

    private final List<FormFinding> findings = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> keys = new HashSet<>();
    private final Predicate<String> taken;

    private FormLint(Predicate<String> taken) {
        this.taken = taken;
    }

    /**
     * @param id by which models name it; null: not known yet
     * @param taken whether a process variable of this name means something already: an answer must not set it
     */
    public static List<FormFinding> check(@Nullable String id, JsonNode form, Predicate<String> taken) {
        FormLint lint = new FormLint(taken);
        Set<String> names = new HashSet<>(GIVEN);
        form.findValuesAsText("key").forEach(names::add);
        lint.form(id, form, new Place(null, null, names, lint.findings));
        return List.copyOf(lint.findings);
    }

    private void form(@Nullable String id, JsonNode form, Place place) {
        if (form.toString().length() > LARGEST) {
            place.refuse("too-large", "a form has at most " + LARGEST + " characters");
            return;
        }
        Parts.FORM.check(form, place);
        if (id != null && !id.equals(form.path("id").asText()))
            place.at("id").refuse("wrong-id", "it is saved as '" + id + "'; give it this id");
        if (!form.path("type").asText().equals("default"))
            place.at("type").refuse("bad-value", "the type of a form is 'default'");
        if (!form.path("components").isArray() || form.path("components").isEmpty())
            place.refuse("no-fields", "it holds nothing; drag a field into it");
        components(form.path("components"), place, 1);
        if (ids.size() > MOST_PARTS) place.refuse("too-large", "a form has at most " + MOST_PARTS + " components");
        if (!keys.contains("decision"))
            place.refuse("no-decision", "add a choice with the key 'decision' and the values approve and reject");
    }

    private void components(JsonNode components, Place place, int depth) {
        if (depth > DEEPEST) {
            place.refuse("too-deep", "groups lie at most " + (DEEPEST - 1) + " deep in each other");
            return;
        }
        for (JsonNode component : components) {
            Place at = place.in(component.path("id").asText());
            component(component, at);
            components(component.path("components"), at, depth + 1);
        }
    }

    private void component(JsonNode component, Place place) {
        String type = component.path("type").asText();
        String id = component.path("id").asText();
        if (!Parts.types().contains(type)) {
            place.refuse(
                    "component-not-allowed", "'" + type + "' is not allowed; allowed: " + new TreeSet<>(Parts.types()));
            return;
        }
        Parts.shape(type).check(component, place);
        if (!id.matches("[A-Za-z_][\\w-]{0,60}"))
            place.at("id").refuse("bad-id", "a component has an id of letters and digits");
        else if (!ids.add(id)) place.at("id").refuse("duplicate-id", "two components have the id '" + id + "'");
        if (Parts.isField(type)) field(component, place);
        if (Parts.CHOICES.contains(type) && !component.has("values"))
            place.at("values").refuse("bad-options", "name its choices, each with a label and a value");
    }

    private void field(JsonNode field, Place place) {
        String key = field.path("key").asText();
        boolean answers =
                !field.path("readonly").asBoolean() && !field.path("disabled").asBoolean();
        Place at = place.at("key");
        if (!key.matches("[A-Za-z_]\\w{0,60}"))
            at.refuse("bad-key", "a key is a name of letters, digits and _, such as ticket");
        else if (!keys.add(key)) at.refuse("duplicate-key", "two fields have the key '" + key + "'");
        else if (answers && (taken.test(key) || GIVEN.contains(key)))
            at.refuse(
                    "reserved-key",
                    "'" + key + "' is read or set by Dragline itself; choose another key, or make it read only");
        if (key.equals("decision") && !decides(field, answers))
            place.refuse(
                    "no-decision",
                    "'decision' is a choice of one, required, with exactly the values approve and reject");
    }

    private static boolean decides(JsonNode field, boolean answers) {
        Set<String> values = new HashSet<>(field.path("values").findValuesAsText("value"));
        return answers
                && Set.of("radio", "select").contains(field.path("type").asText())
                && field.path("validate").path("required").asBoolean()
                && values.equals(Set.of("approve", "reject"));
    }
}
