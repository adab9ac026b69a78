package io.dragline.policy;

import io.dragline.engine.DecisionTables.Column;
import io.dragline.engine.DecisionTables.Finding;
import io.dragline.engine.DecisionTables.Rule;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import io.dragline.user.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The decision table over HTTP, as cells or as DMN. */
@RestController
@RequestMapping("/api/policy")
class PolicyApi {
    private final PolicyBook book;
    private final PolicyRows rows;
    private final Policy policy;

    PolicyApi(PolicyBook book, PolicyRows rows, Policy policy) {
        this.book = book;
        this.rows = rows;
        this.policy = policy;
    }

    /**
     * @param version 0: the shipped one
     * @param published null: the shipped one
     */
    record View(
            int version,
            PolicyRows.@Nullable Version published,
            String hitPolicy,
            List<Column> inputs,
            List<Column> outputs,
            List<Rule> rules) {}

    /**
     * A table, either way.
     *
     * @param base the version that was edited; null for a check
     */
    record Draft(
            @Nullable String xml,
            @Nullable String hitPolicy,
            @Nullable List<Rule> rules,
            @Nullable Integer base,
            @Nullable String note) {
        Table table() {
            if (hitPolicy == null || rules == null)
                throw new IllegalArgumentException("send hitPolicy and rules, or xml");
            return new Table(hitPolicy, rules);
        }
    }

    @GetMapping
    @Requires(Action.VIEW)
    View get() {
        PolicyBook.Numbered newest = book.newest();
        return new View(
                newest.number(),
                rows.find(newest.number()).orElse(null),
                newest.table().hitPolicy(),
                PolicyForm.FORM.inputs(),
                PolicyForm.FORM.outputs(),
                newest.table().rules());
    }

    @GetMapping(path = "/xml", produces = "application/xml;charset=UTF-8")
    @Requires(Action.VIEW)
    String xml() {
        return book.xml(rows.newest());
    }

    @GetMapping("/versions")
    @Requires(Action.VIEW)
    List<PolicyRows.Version> versions() {
        return rows.all();
    }

    /** What a change would need now. The table itself names everybody's projects. */
    @PostMapping("/decide")
    @Requires(value = Action.VIEW, of = Reach.PART)
    Decision decide(@RequestBody Change change, Caller caller) {
        caller.check(
                Action.VIEW,
                new Scope(
                        change.project().value(),
                        change.environment().value(),
                        change.service().value()));
        return policy.decide(change);
    }

    @PostMapping("/check")
    @Requires(Action.VIEW)
    List<Finding> check(@RequestBody Draft draft) {
        return draft.xml() == null ? book.check(draft.table()) : book.check(draft.xml());
    }

    @PutMapping
    @Requires(Action.ADMIN)
    View publish(@RequestBody Draft draft, Caller caller) {
        if (draft.base() == null) throw new IllegalArgumentException("base: say which version you changed");
        Table table = draft.xml() == null ? draft.table() : book.read(draft.xml());
        book.publish(
                table, draft.base(), draft.note() == null ? "" : draft.note().strip(), caller);
        return get();
    }
}
