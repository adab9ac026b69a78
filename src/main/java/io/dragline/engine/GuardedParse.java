package io.dragline.engine;

import java.util.Set;
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

    GuardedParse(BpmnParser parser, ModelRules rules) {
        super(parser);
        this.rules = rules;
    }

    @Override
    protected void parseRootElement() {
        check(rootElement);
        if (hasErrors()) throwExceptionForErrors();
        super.parseRootElement();
    }

    private void check(Element element) {
        String space = element.getUri() == null ? "" : element.getUri();
        if (ModelRules.DIAGRAM.contains(space)) return;
        switch (space) {
            case ModelRules.BPMN -> checkBpmn(element);
            case ModelRules.CAMUNDA -> checkExtension(element);
            default -> {
                addError("name space " + space + " is not allowed (<" + element.getTagName() + ">)", element);
                return;
            }
        }
        element.attributes().forEach(name -> checkAttribute(element, space, name));
        element.elements().forEach(this::check);
    }

    private void checkBpmn(Element element) {
        String tag = element.getTagName();
        if (!ModelRules.TAGS.contains(tag)) addError("element <" + tag + "> is not allowed", element);
        String text = trimmed(element.getText());
        if (ModelRules.isExpression(text) && !ModelRules.isSafe(text))
            addError("expression is not allowed: " + text, element);
        if (tag.equals("serviceTask")
                && (element.attribute(ModelRules.CAMUNDA + ":type") == null
                        || element.attribute(ModelRules.CAMUNDA + ":topic") == null)) {
            addError("service task needs camunda:type=\"external\" and camunda:topic, one of " + rules.topics, element);
        }
    }

    private void checkExtension(Element element) {
        Pattern allowed = ModelRules.EXTENSIONS.get(element.getTagName());
        String text = trimmed(element.getText());
        if (allowed == null) addError("<camunda:" + element.getTagName() + "> is not allowed", element);
        else if (!allowed.matcher(text).matches())
            addError("<camunda:" + element.getTagName() + "> has a value that is not allowed: " + text, element);
    }

    private void checkAttribute(Element element, String space, String name) {
        String value = element.attribute(name);
        if (name.startsWith(ModelRules.CAMUNDA + ":")) {
            checkCamundaAttribute(element, name.substring(ModelRules.CAMUNDA.length() + 1), value);
        } else if (name.startsWith(XSI) || name.startsWith("xmlns") || name.startsWith(MODELER)) {
            return; // types of expressions, declarations, the drawing tool's own marks
        } else if (name.indexOf(':') >= 0) { // above all http://activiti.org/bpmn, the engine's alias of camunda:
            addError("attribute " + name + " is not allowed", element);
        } else if (space.equals(ModelRules.BPMN)
                && ModelRules.DEFAULTS.getOrDefault(name, Set.of()).contains(value)) {
            return;
        } else if (!(space.equals(ModelRules.BPMN) ? ModelRules.ATTRIBUTES : ModelRules.EXTENSION_ATTRIBUTES)
                .contains(name)) {
            addError("attribute " + name + " is not allowed in <" + element.getTagName() + ">", element);
        } else if (ModelRules.isExpression(value)) {
            addError("expression in attribute " + name + " is not allowed: " + value, element);
        }
    }

    private void checkCamundaAttribute(Element element, String name, String value) {
        Pattern allowed = rules.camundaAttribute(name);
        boolean work = name.equals("type") || name.equals("topic");
        if (allowed == null || (work && !element.getTagName().equals("serviceTask"))) {
            addError("camunda:" + name + " is not allowed in <" + element.getTagName() + ">", element);
        } else if (!allowed.matcher(value).matches()) {
            String known = name.equals("topic") ? "; known topics: " + rules.topics : "";
            addError("camunda:" + name + "=\"" + value + "\" is not allowed" + known, element);
        }
    }

    private static String trimmed(@Nullable String text) {
        return text == null ? "" : text.trim();
    }
}
