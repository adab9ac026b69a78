package io.dragline.policy;

import io.dragline.engine.DecisionTables;
import io.dragline.engine.DecisionTables.Finding;
import io.dragline.engine.DecisionTables.Table;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of the decision table: the shipped one is number 0. */
@Component
class PolicyBook {
    private static final String SHIPPED = "/processes/policy.dmn";
    private static final int LONGEST_NOTE = 500;

    private final DecisionTables tables;
    private final PolicyRows rows;
    private final Audit audit;
    private volatile @Nullable Numbered known;

    /** A version that was read. */
    record Numbered(int number, Table table) {}

    PolicyBook(DecisionTables tables, PolicyRows rows, Audit audit) {
        this.tables = tables;
        this.rows = rows;
        this.audit = audit;
    }

    /** The one that decides. */
    Numbered newest() {
        int number = rows.newest();
        Numbered last = known;
        if (last != null && last.number() == number) return last;
        Numbered read = new Numbered(number, tables.read(xml(number), PolicyForm.FORM));
        known = read;
        return read;
    }

    String xml(int number) {
        if (number > 0) return rows.xml(number);
        try (InputStream shipped = Objects.requireNonNull(PolicyBook.class.getResourceAsStream(SHIPPED), SHIPPED)) {
            return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the shipped policy cannot be read", e);
        }
    }

    List<Finding> check(String xml) {
        return tables.check(xml, PolicyForm.FORM);
    }

    List<Finding> check(Table table) {
        return tables.check(table, PolicyForm.FORM);
    }

    /** @throws IllegalArgumentException names the cell and the rule */
    Table read(String xml) {
        refuse(check(xml));
        return tables.read(xml, PolicyForm.FORM);
    }

    /** @param base the version that was edited */
    @Transactional
    public int publish(Table table, int base, String note, Caller caller) {
        refuse(check(table));
        if (note.length() > LONGEST_NOTE)
            throw new IllegalArgumentException("note is longer than " + LONGEST_NOTE + " characters");
        if (rows.newest() != base)
            throw new IllegalStateException("the policy is at version " + rows.newest() + " and you changed version "
                    + base + "; look at the newest and try again");
        int number = base + 1;
        rows.insert(number, tables.write(table, PolicyForm.FORM), note, caller.user());
        audit.record(caller, "policy.publish", "policy", "version " + number + (note.isEmpty() ? "" : ": " + note));
        return number;
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) throw new IllegalArgumentException(sentence(findings.get(0)));
    }

    private static String sentence(Finding finding) {
        String place = finding.rule() == null ? "" : "rule " + finding.rule() + " ";
        String column = finding.column() == null ? "" : "column " + finding.column() + " ";
        return (place + column).isBlank() ? finding.problem() : (place + column).strip() + ": " + finding.problem();
    }
}
