package io.dragline.engine;

import io.dragline.engine.lint.Fault;
import io.dragline.engine.lint.ModelLint;
import io.dragline.engine.lint.Vocabulary;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.stereotype.Component;

/** The one check of a model: the gate for hostile XML, the allow-list, the engine's own parser, the rules. */
@Component
class Lints {
    private final ProcessEngineConfigurationImpl engine;
    private final ModelGuard guard;

    Lints(ProcessEngine engine, ModelGuard guard) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        this.guard = guard;
    }

    List<Models.Finding> check(String xml, Vocabulary known) {
        Optional<Fault> refused = ModelLint.gate(xml);
        if (refused.isPresent()) return List.of(finding(refused.get(), xml));
        List<Fault> faults = new ArrayList<>(parse(xml));
        if (faults.isEmpty()) faults.addAll(ModelLint.check(xml, known));
        return faults.stream().map(fault -> finding(fault, xml)).toList();
    }

    private List<Fault> parse(String xml) {
        List<Fault> faults = new ArrayList<>();
        try {
            engine.getCommandExecutorTxRequired().execute(context -> {
                new BpmnParser(engine.getExpressionManager(), guard.factory(faults::add))
                        .createParse()
                        .sourceInputStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                        .deployment(new DeploymentEntity())
                        .name("the model")
                        .execute();
                return null;
            });
        } catch (ParseException refused) {
            if (faults.isEmpty()) faults.addAll(reports(refused));
        } catch (ProcessEngineException unreadable) {
            if (faults.isEmpty())
                faults.add(new Fault(null, "not-bpmn", "it is not BPMN that can be read: " + Verdict.why(unreadable)));
        }
        return faults;
    }

    /** What the engine itself refuses. */
    private static List<Fault> reports(ParseException refused) {
        return refused.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .map(problem -> new Fault(
                        problem.getMainElementId(),
                        "not-bpmn",
                        String.valueOf(problem.getMessage()),
                        problem.getLine() == 0 ? null : problem.getLine()))
                .toList();
    }

    private static Models.Finding finding(Fault fault, String xml) {
        Integer line = fault.line();
        int at = fault.element() == null || line != null ? -1 : xml.indexOf(" id=\"" + fault.element() + "\"");
        if (at >= 0) line = (int) xml.substring(0, at).lines().count();
        return new Models.Finding(line, fault.element(), fault.rule(), fault.problem());
    }
}
