package io.dragline.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The closed list of what a model may hold: topics, literals and comparisons of variables, and no code. */
final class ModelRules {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";

    /** Drawing only: the engine takes positions from it. */
    static final Set<String> DIAGRAM = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI");

    static final Set<String> TAGS =
            words("definitions process documentation extensionElements startEvent endEvent sequenceFlow"
                    + " conditionExpression serviceTask userTask subProcess callActivity boundaryEvent"
                    + " intermediateThrowEvent intermediateCatchEvent errorEventDefinition compensateEventDefinition"
                    + " timerEventDefinition timeDuration timeCycle error exclusiveGateway"
                    + " parallelGateway inclusiveGateway multiInstanceLoopCharacteristics"
                    + " completionCondition loopCardinality incoming outgoing association textAnnotation text"
                    + " collaboration participant laneSet lane flowNodeRef");

    static final Set<String> ATTRIBUTES =
            words("id name targetNamespace exporter exporterVersion isExecutable isClosed processType sourceRef"
                    + " targetRef default attachedToRef cancelActivity isInterrupting triggeredByEvent"
                    + " isForCompensation parallelMultiple errorRef errorCode activityRef"
                    + " waitForCompletion calledElement isSequential behavior processRef associationDirection"
                    + " gatewayDirection instantiate startQuantity completionQuantity textFormat"
                    + " isImmediate method");

    /** The engine's schema check adds these with their default values; no other value is let in. */
    static final Map<String, Set<String>> DEFAULTS = Map.of(
            "expressionLanguage", Set.of("http://www.w3.org/1999/XPath"),
            "typeLanguage", Set.of("http://www.w3.org/2001/XMLSchema"),
            "implementation", Set.of("##WebService", "##unspecified"));

    /** A variable, or comparisons with literals: no dots, no brackets, no calls, none of the engine's own names. */
    private static final String NAME =
            "(?!(?:execution|task|externalTask|caseExecution|connector|authenticatedUserId)\\b)[A-Za-z_]\\w*";

    static final Pattern SAFE = Pattern.compile("\\$\\{\\s*!?\\s*" + NAME + "(\\s*(==|!=|<=|>=|<|>|&&|\\|\\|)\\s*(!?"
            + NAME + "|-?\\d+(\\.\\d+)?|'[^'\\\\]*'))*\\s*}");

    private static final Pattern EMPTY = Pattern.compile("\\s*");
    private static final Pattern LITERAL_OR_SAFE = Pattern.compile("(?s)[^$#]*|" + SAFE.pattern());
    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern WORDS = Pattern.compile("[\\w .,:/-]{1,120}");

    static final Map<String, Pattern> EXTENSIONS = Map.of(
            "failedJobRetryTimeCycle", Pattern.compile("R\\d{1,3}/PT?[0-9A-Z]{1,12}"),
            "inputOutput", EMPTY,
            "inputParameter", LITERAL_OR_SAFE,
            "outputParameter", LITERAL_OR_SAFE,
            "properties", EMPTY,
            "property", EMPTY,
            "in", EMPTY,
            "out", EMPTY);

    static final Set<String> EXTENSION_ATTRIBUTES = words("id name value source target variables");

    final Set<String> topics;
    private final Map<String, Pattern> camunda = new HashMap<>();

    ModelRules(Set<String> topics) {
        this.topics = new TreeSet<>(topics);
        words("asyncBefore asyncAfter exclusive isStartableInTasklist").forEach(name -> camunda.put(name, FLAG));
        words("errorCodeVariable errorMessageVariable elementVariable versionTag jobPriority taskPriority assignee"
                        + " candidateGroups candidateUsers initiator modelerTemplate modelerTemplateVersion formRef")
                .forEach(name -> camunda.put(name, WORDS));
        camunda.put("formRefBinding", Pattern.compile("deployment|latest|version"));
        camunda.put("formRefVersion", Pattern.compile("\\d{1,6}"));
        camunda.put("historyTimeToLive", Pattern.compile("P\\d{1,4}D|\\d{1,4}"));
        camunda.put("collection", Pattern.compile("\\w+|" + SAFE.pattern()));
        camunda.put("type", Pattern.compile("external"));
        camunda.put(
                "topic",
                Pattern.compile(
                        String.join("|", topics.stream().map(Pattern::quote).toList())));
    }

    /** Null: an attribute of this name is not allowed at all. */
    @Nullable
    Pattern camundaAttribute(String name) {
        return camunda.get(name);
    }

    static boolean isExpression(@Nullable String text) {
        return text != null && (text.contains("${") || text.contains("#{"));
    }

    static boolean isSafe(String expression) {
        return SAFE.matcher(expression.trim()).matches();
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }
}
