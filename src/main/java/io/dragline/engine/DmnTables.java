package io.dragline.engine;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Camunda's engine for decisions, on tables that have been read into cells, checked, and written anew. */
@Component
class DmnTables implements DecisionTables {
    /** Made when the first decision is asked: it costs classes. */
    private @Nullable DmnEngine engine;

    private @Nullable Known known;

    /** The table asked last, which is nearly always the table asked next. */
    private record Known(Table table, DmnDecision decision) {}

    @Override
    public List<Finding> check(String dmn, Form form) {
        DmnReader reader = DmnReader.read(dmn, form);
        List<Finding> findings = new ArrayList<>(reader.findings());
        if (findings.isEmpty()) findings.addAll(check(reader.table(), form));
        return findings;
    }

    @Override
    public List<Finding> check(Table table, Form form) {
        return Cells.check(table, form);
    }

    @Override
    public Table read(String dmn, Form form) {
        List<Finding> findings = check(dmn, form);
        if (!findings.isEmpty())
            throw new IllegalArgumentException(
                    "it is no such table: " + findings.get(0).problem());
        return DmnReader.read(dmn, form).table();
    }

    @Override
    public String write(Table table, Form form) {
        return DmnWriter.write(table, form);
    }

    @Override
    public List<Map<String, Object>> decide(Table table, Form form, Map<String, Object> inputs) {
        List<Finding> findings = check(table, form);
        if (!findings.isEmpty())
            throw new IllegalArgumentException(findings.get(0).problem());
        List<Map<String, Object>> answers = new ArrayList<>();
        for (DmnDecisionRuleResult rule : evaluate(table, form, inputs)) {
            Map<String, Object> answer = new HashMap<>();
            rule.getEntryMap().forEach((name, value) -> {
                if (value != null) answer.put(name, value);
            });
            answers.add(answer);
        }
        return answers;
    }

    private synchronized List<DmnDecisionRuleResult> evaluate(Table table, Form form, Map<String, Object> inputs) {
        if (engine == null)
            engine = new DefaultDmnEngineConfiguration()
                    .enableFeelLegacyBehavior(true) // the other FEEL engine is Scala, and not there
                    .scriptEngineResolver(language -> {
                        throw new IllegalStateException("scripts are not allowed on this server");
                    })
                    .buildEngine();
        if (known == null || !known.table().equals(table))
            known = new Known(
                    table,
                    engine.parseDecision(
                            form.key(),
                            new ByteArrayInputStream(write(table, form).getBytes(StandardCharsets.UTF_8))));
        return List.copyOf(engine.evaluateDecisionTable(known.decision(), inputs));
    }
}
