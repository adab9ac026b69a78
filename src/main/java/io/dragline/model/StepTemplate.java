package io.dragline.model;

import io.dragline.engine.StepCatalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One step as an element template of the modeler, in the JSON that the tool defines for Camunda 7. */
final class StepTemplate {
    private static final int VERSION = 1;
    private static final Map<String, String> CATEGORIES =
            Map.of("source", "source", "build", "build", "image", "build", "release", "build", "notice", "notice");
    private static final String VARIABLE = "\\$\\{\\w+\\}";

    private final StepCatalog.Description step;
    private final StepTexts texts;

    StepTemplate(StepCatalog.Description step, StepTexts texts) {
        this.step = step;
        this.texts = texts;
    }

    Map<String, Object> json() {
        String category = CATEGORIES.getOrDefault(step.noun(), "run");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", texts.text(step.topic(), name()));
        json.put("description", texts.text(step.topic() + ".sentence", step.sentence()));
        json.put("id", "dragline." + step.topic());
        json.put("version", VERSION);
        json.put("appliesTo", List.of("bpmn:Task", "bpmn:ServiceTask"));
        json.put("elementType", Map.of("value", "bpmn:ServiceTask"));
        json.put("category", Map.of("id", category, "name", texts.text("category." + category)));
        json.put("groups", List.of(group("inputs"), group("failure")));
        json.put("properties", properties());
        return json;
    }

    /** {@code swap-upstream} is "Swap upstream". */
    private String name() {
        String words = step.topic().replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private Map<String, Object> group(String id) {
        return Map.of("id", id, "label", texts.text("group." + id));
    }

    private List<Map<String, Object>> properties() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(hidden("external", "camunda:type"));
        all.add(hidden(step.topic(), "camunda:topic"));
        for (StepCatalog.Input input : step.inputs()) all.add(input(input));
        all.add(level());
        all.add(retries());
        return all;
    }

    private static Map<String, Object> hidden(String value, String property) {
        return Map.of("type", "Hidden", "value", value, "binding", Map.of("type", "property", "name", property));
    }

    /** Optional for the drawing even where the step needs it: most come from the steps before. */
    private Map<String, Object> input(StepCatalog.Input input) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", input.name());
        json.put("label", input.name());
        json.put("description", texts.text("input." + input.name()) + ". " + texts.text("empty"));
        json.put("group", "inputs");
        json.put("type", "String");
        json.put("optional", true);
        json.put("binding", Map.of("type", "camunda:inputParameter", "name", input.name()));
        if (input.type().equals("number"))
            json.put("constraints", pattern("(-?\\d+|" + VARIABLE + ")?", "number.message"));
        if (input.type().equals("truth"))
            json.put("constraints", pattern("(true|false|" + VARIABLE + ")?", "truth.message"));
        return json;
    }

    private Map<String, Object> pattern(String pattern, String message) {
        return Map.of("pattern", Map.of("value", "^" + pattern + "$", "message", texts.text(message)));
    }

    private Map<String, Object> level() {
        List<Map<String, String>> choices = new ArrayList<>();
        for (String level : List.of("stop", "warn", "ignore"))
            choices.add(Map.of("name", texts.text("level." + level), "value", level));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "level");
        json.put("label", texts.text("level"));
        json.put("group", "failure");
        json.put("type", "Dropdown");
        json.put("value", "stop");
        json.put("choices", choices);
        json.put("binding", Map.of("type", "camunda:property", "name", "level"));
        return json;
    }

    private Map<String, Object> retries() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", "retries");
        json.put("label", texts.text("retries"));
        json.put("description", texts.text("retries.hint"));
        json.put("group", "failure");
        json.put("type", "String");
        json.put("value", "3");
        json.put("constraints", pattern("([1-9]|1\\d|20)", "retries.message"));
        json.put("binding", Map.of("type", "camunda:property", "name", "retries"));
        return json;
    }
}
