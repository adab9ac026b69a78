package io.dragline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The decision table that says what a change needs. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Show, try and set the decision table that says what a change needs: approvals, a window.",
        footer = {
            "",
            "Example:",
            "  dragline policy show --xml > policy.dmn",
            "  dragline policy test shop/api --env prod",
            "  dragline policy set policy.dmn --note 'two for the shop'"
        })
final class PolicyCommand {
    private final Session session;

    PolicyCommand(Session session) {
        this.session = session;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Show the rules that hold, the first above.",
            footer = {"", "Example:", "  dragline policy show"})
    int show(@Option(names = "--xml", description = "As DMN, to be edited and set.") boolean xml) {
        if (xml) {
            session.screen()
                    .document(session.api().text(Address.of("policy", "xml")).strip());
            return Exit.DONE;
        }
        Json policy = session.api().get(Address.of("policy"));
        return session.answer(policy, () -> {
            session.screen().note(session.say("policy", policy.text("version"), policy.text("hitPolicy")));
            table(policy);
        });
    }

    private void table(Json policy) {
        List<String> heads = new ArrayList<>();
        for (String side : List.of("inputs", "outputs"))
            for (Json column : policy.get(side)) heads.add(column.text("name").toUpperCase(Locale.ROOT));
        Table table = new Table(session.screen(), heads.toArray(new String[0]));
        for (Json rule : policy.get("rules")) {
            List<String> cells = new ArrayList<>();
            for (String side : List.of("inputs", "outputs")) for (Json cell : rule.get(side)) cells.add(cell.text());
            table.row(cells.toArray(new String[0]));
        }
        table.print();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Tell what a change would need now.",
            footer = {"", "Example:", "  dragline policy test shop/api --env prod --kind rollback"})
    int test(
            @Mixin Subject subject,
            @Option(
                            names = "--kind",
                            defaultValue = "deploy",
                            paramLabel = "KIND",
                            description = "deploy, rollback, scale or remove (default: ${DEFAULT-VALUE}).")
                    String kind) {
        Json decision = session.api().post(Address.of("policy", "decide"), subject.request(kind));
        return session.answer(decision, () -> new Facts(session).show(decision));
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Make a decision table the one that holds; exit code 2 if something in it must change.",
            footer = {"", "Example:", "  dragline policy set policy.dmn --note 'two for the shop'"})
    int set(
            @Parameters(paramLabel = "FILE", description = "A .dmn file, as `dragline policy show --xml` prints it.")
                    String file,
            @Option(names = "--note", paramLabel = "TEXT", description = "Why, for the history.") @Nullable String note,
            @Option(names = "--dry-run", description = "Check it; change nothing.") boolean dryRun) {
        Json draft = Json.object().with("xml", read(file)).with("note", note);
        Json findings = session.api().post(Address.of("policy", "check"), draft);
        if (dryRun || !findings.isEmpty()) return checked(file, findings);
        draft.with("base", session.api().get(Address.of("policy")).number("version", 0));
        Json policy = session.api().put(Address.of("policy"), draft);
        return session.answer(policy, () -> session.screen().line(session.say("policy-set", policy.text("version"))));
    }

    private int checked(String file, Json findings) {
        session.answer(findings, () -> {
            if (findings.isEmpty()) session.screen().line(session.say("policy-right", file));
            else new Facts(session).show(findings);
        });
        return findings.isEmpty() ? Exit.DONE : Exit.WRONG;
    }

    private String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException | InvalidPathException e) {
            throw Problem.of(Exit.WRONG, session.say("unreadable", file), String.valueOf(e));
        }
    }
}
