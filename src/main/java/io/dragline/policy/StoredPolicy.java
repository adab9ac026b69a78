package io.dragline.policy;

import io.dragline.engine.DecisionTables;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.project.Environment;
import io.dragline.project.Projects;
import io.dragline.project.Window;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Asks the environment and the newest version of the decision table; where several rules fit, the strictest of each
 * answer counts.
 */
@Component
class StoredPolicy implements Policy {
    private final PolicyBook book;
    private final DecisionTables tables;
    private final Projects projects;
    private final Time time;

    StoredPolicy(PolicyBook book, DecisionTables tables, Projects projects, Time time) {
        this.book = book;
        this.tables = tables;
        this.projects = projects;
        this.time = time;
    }

    @Override
    public Decision decide(Change change) {
        return ofEnvironment(change).and(ofTable(change));
    }

    @Override
    public List<Decision> demands(Change change) {
        List<Decision> both = List.of(ofEnvironment(change), ofTable(change));
        boolean fourEyes = both.stream().anyMatch(Decision::fourEyes);
        return both.stream()
                .filter(decision -> decision.approvals() > 0)
                .map(decision -> new Decision(decision.approvals(), decision.by(), fourEyes, decision.windowNeeded()))
                .toList();
    }

    private Decision ofEnvironment(Change change) {
        return environment(change)
                .map(Environment::approval)
                .map(asked -> new Decision(asked.count(), Set.copyOf(asked.by()), asked.fourEyes(), false))
                .orElse(Decision.NOTHING);
    }

    private Decision ofTable(Change change) {
        Table table = book.newest().table();
        if (asksForNothing(table)) return Decision.NOTHING;
        ZonedDateTime now = time.now().atZone(zone(change));
        Map<String, Object> inputs = Map.of(
                "project", change.project().value(),
                "environment", change.environment().value(),
                "service", change.service().value(),
                "kind", change.kind(),
                "hour", now.getHour(),
                "weekday", Window.word(now.getDayOfWeek()));
        return tables.decide(table, PolicyForm.FORM, inputs).stream()
                .map(StoredPolicy::decision)
                .reduce(Decision.NOTHING, Decision::and);
    }

    /** As the shipped one: then the engine for decisions need not be made, which costs classes. */
    private static boolean asksForNothing(Table table) {
        return table.rules().stream()
                .flatMap(rule -> rule.outputs().stream())
                .map(String::strip)
                .allMatch(answer -> answer.isEmpty() || answer.equals("0") || answer.equals("false"));
    }

    private Optional<Environment> environment(Change change) {
        return projects.find(change.project())
                .map(project -> project.environments().get(change.environment()));
    }

    private ZoneId zone(Change change) {
        return environment(change).map(Environment::window).map(Window::zone).orElseGet(ZoneId::systemDefault);
    }

    private static Decision decision(Map<String, Object> answer) {
        Set<String> by = Arrays.stream(
                        String.valueOf(answer.getOrDefault(PolicyForm.BY, "")).split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
        return new Decision(
                answer.get(PolicyForm.APPROVALS) instanceof Number approvals ? approvals.intValue() : 0,
                by,
                Boolean.TRUE.equals(answer.get(PolicyForm.FOUR_EYES)),
                Boolean.TRUE.equals(answer.get(PolicyForm.WINDOW)));
    }
}
