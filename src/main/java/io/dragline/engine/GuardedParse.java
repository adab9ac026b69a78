package io.dragline.engine;

import io.dragline.engine.lint.Fault;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** Checks a model against {@link ModelRules} before the engine looks at it; all faults are told together, by line. */
final class GuardedParse extends BpmnParse {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance:";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0:";

    private final ModelRules rules;
    private final Consumer<Fault> told;

    /** @param told of each fault, with the element that it belongs to; the engine's own report knows only lines */
    GuardedParse(BpmnParser parser, ModelRules rules, Consumer<Fault> told) {
        super(parser);
        this.rules = rules;
        this.told = told;
    }

    @Override
    protected void parseRootElement() {
        check(rootElement, null);
        if (hasErrors()) throwExceptionForErrors();
        super.parseRootElement();
    }

    private void refuse(Element element, @Nullable String owner, String rule, String problem) {
        addError(problem, element);
        told.accept(new Fault(owner, rule, problem, element.getLine()));
    }

    /** @param outer the id of the nearest element around it that has one */
    private void check(Element element, @Nullable String outer) {
        String own = element.attribute("id");
        String owner = own == null ? outer : own;
        String space = element.getUri() == null ? "" : element.getUri();
        if (ModelRules.DIAGRAM.contains(space)) return;
        switch (space) {
            case ModelRules.BPMN -> checkBpmn(element, owner);
            case ModelRules.CAMUNDA -> checkExtension(element, owner);
            default -> {
                refuse(
                        element,
                        owner,
                        "namespace-not-allowed",
                        "name space " + space + " is not allowed (<" + element.getTagName() + ">)");
                return;
            }
        }
        element.attributes().forEach(name -> checkAttribute(element, owner, space, name));
        element.elements().forEach(inner -> check(inner, owner));
    }

    private void checkBpmn(Element element, @Nullable String owner) {
        String tag = element.getTagName();
        if (!ModelRules.TAGS.contains(tag))
            refuse(element, owner, "element-not-allowed", "element <" + tag + "> is not allowed");
        String text = trimmed(element.getText());
        if (ModelRules.isExpression(text) && !ModelRules.isSafe(text))
            refuse(element, owner, "expression-not-allowed", "expression is not allowed: " + text);
        if (tag.equals("serviceTask")
                && (element.attribute(ModelRules.CAMUNDA + ":type") == null
                        || element.attribute(ModelRules.CAMUNDA + ":topic") == null)) {
            refuse(
                    element,
                    owner,
                    "no-topic",
                    "service task needs camunda:type=\"external\" and camunda:topic, one of " + rules.topics);
        }
    }

    private void checkExtension(Element element, @Nullable String owner) {
        Pattern allowed = ModelRules.EXTENSIONS.get(element.getTagName());
        String text = trimmed(element.getText());
        if (allowed == null)
            refuse(element, owner, "extension-not-allowed", "<camunda:" + element.getTagName() + "> is not allowed");
        else if (!allowed.matcher(text).matches())
            refuse(
                    element,
                    owner,
                    "value-not-allowed",
                    "<camunda:" + element.getTagName() + "> has a value that is not allowed: " + text);
    }

    private void checkAttribute(Element element, @Nullable String owner, String space, String name) {
        String value = element.attribute(name);
        if (name.startsWith(ModelRules.CAMUNDA + ":")) {
            checkCamundaAttribute(element, owner, name.substring(ModelRules.CAMUNDA.length() + 1), value);
        } else if (name.startsWith(XSI) || name.startsWith("xmlns") || name.startsWith(MODELER)) {
            return; // types of expressions, declarations, the drawing tool's own marks
        } else if (name.indexOf(':') >= 0) { // above all http://activiti.org/bpmn, the engine's alias of camunda:
            refuse(element, owner, "attribute-not-allowed", "attribute " + name + " is not allowed");
        } else if (space.equals(ModelRules.BPMN)
                && ModelRules.DEFAULTS.getOrDefault(name, Set.of()).contains(value)) {
            return;
        } else if (!(space.equals(ModelRules.BPMN) ? ModelRules.ATTRIBUTES : ModelRules.EXTENSION_ATTRIBUTES)
                .contains(name)) {
            refuse(
                    element,
                    owner,
                    "attribute-not-allowed",
                    "attribute " + name + " is not allowed in <" + element.getTagName() + ">");
        } else if (ModelRules.isExpression(value)) {
            refuse(
                    element,
                    owner,
                    "expression-not-allowed",
                    "expression in attribute " + name + " is not allowed: " + value);
        }
    }

    private void checkCamundaAttribute(Element element, @Nullable String owner, String name, String value) {
        Pattern allowed = rules.camundaAttribute(name);
        boolean work = name.equals("type") || name.equals("topic");
        if (allowed == null || (work && !element.getTagName().equals("serviceTask"))) {
            refuse(
                    element,
                    owner,
                    "attribute-not-allowed",
                    "camunda:" + name + " is not allowed in <" + element.getTagName() + ">");
        } else if (!allowed.matcher(value).matches()) {
            boolean topic = name.equals("topic");
            refuse(
                    element,
                    owner,
                    topic ? "unknown-topic" : "value-not-allowed",
                    "camunda:" + name + "=\"" + value + "\" is not allowed"
                            + (topic ? "; known topics: " + rules.topics : ""));
        }
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
