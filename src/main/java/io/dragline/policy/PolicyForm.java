package io.dragline.policy;

import io.dragline.engine.DecisionTables.Column;
import io.dragline.engine.DecisionTables.Form;
import io.dragline.engine.DecisionTables.Type;
import java.util.List;

/** The columns of the decision table. */
final class PolicyForm {
    static final String APPROVALS = "approvals";
    static final String BY = "by";
    static final String FOUR_EYES = "fourEyes";
    static final String WINDOW = "window";

    static final Form FORM = new Form(
            "policy",
            "What a change needs",
            List.of(
                    new Column("project", Type.TEXT, "the project's name"),
                    new Column("environment", Type.TEXT, "the environment's name"),
                    new Column("service", Type.TEXT, "the service's name"),
                    new Column("kind", Type.TEXT, "deploy, rollback, scale or remove"),
                    new Column("hour", Type.NUMBER, "0 to 23, by the clock of the environment's window"),
                    new Column("weekday", Type.TEXT, "mon, tue, wed, thu, fri, sat or sun")),
            List.of(
                    new Column(APPROVALS, Type.NUMBER, "how many people must agree"),
                    new Column(BY, Type.TEXT, "the groups of which they must be, separated by commas"),
                    new Column(FOUR_EYES, Type.FLAG, "whoever asked for it may not be one of them"),
                    new Column(WINDOW, Type.FLAG, "only inside a window of the environment")));

    private PolicyForm() {}
}
