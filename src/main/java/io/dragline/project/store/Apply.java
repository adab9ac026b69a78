package io.dragline.project.store;

import io.dragline.AfterCommit;
import io.dragline.project.Project;
import io.dragline.project.ProjectListener;
import io.dragline.project.ProjectName;
import io.dragline.project.Visible;
import io.dragline.project.manifest.Manifest;
import io.dragline.project.manifest.Manifest.Document;
import io.dragline.project.manifest.ManifestRefused;
import io.dragline.project.manifest.Mistake;
import io.dragline.project.manifest.Mistakes;
import io.dragline.project.store.StoredProjects.Stored;
import io.dragline.server.Servers;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the stored configuration equal to a manifest: all of its projects, or nothing. */
@Component
class Apply {
    private final StoredProjects projects;
    private final Servers servers;
    private final List<Rule> rules;
    private final SecretWarnings warnings;
    private final InUse inUse;
    private final ObjectProvider<ProjectListener> listeners;
    private final ObjectProvider<Audit> audit;
    private final TransactionTemplate transaction;

    Apply(
            StoredProjects projects,
            Servers servers,
            List<Rule> rules,
            SecretWarnings warnings,
            InUse inUse,
            ObjectProvider<ProjectListener> listeners,
            ObjectProvider<Audit> audit,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.servers = servers;
        this.rules = rules;
        this.warnings = warnings;
        this.inUse = inUse;
        this.listeners = listeners;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** How a manifest is applied. */
    record Options(boolean dryRun, boolean prune) {}

    /** @throws ManifestRefused with every mistake of every document */
    List<Applied> manifest(String text, Options options, Caller caller) {
        List<Document> documents = Manifest.read(text);
        return inTransaction(options, () -> {
            List<Mistake> mistakes = new ArrayList<>();
            List<Applied> applied = new ArrayList<>();
            for (Document document : documents) {
                Project project = document.project();
                if (project != null) caller.check(Action.CONFIGURE, Visible.scope(project.name(), null, null));
                if (project != null
                        && applied.stream().anyMatch(done -> done.project().equals(project.name())))
                    document.mistakes().add("project", "'" + project.name() + "' stands in two documents; join them");
                else if (project != null) applied.add(one(project, document.mistakes(), options, caller));
                mistakes.addAll(document.mistakes().all());
            }
            if (!mistakes.isEmpty()) throw new ManifestRefused(mistakes);
            return applied;
        });
    }

    /** Stores a change that was made elsewhere than in a manifest, under the same rules. */
    Applied change(ProjectName name, UnaryOperator<Project> change, Caller caller) {
        Options options = new Options(false, true);
        return inTransaction(options, () -> {
            Project before =
                    projects.find(name).orElseThrow(() -> new NoSuchElementException(projects.unknown(name, caller)));
            Mistakes mistakes = new Mistakes();
            Applied applied = one(change.apply(before), mistakes, options, caller);
            mistakes.refuse();
            return applied;
        });
    }

    /** Everything is done in a dry run too, and then undone: what it says is what would happen. */
    private <T> T inTransaction(Options options, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            projects.lock();
            if (options.dryRun()) status.setRollbackOnly();
            return work.get();
        }));
    }

    private Applied one(Project manifest, Mistakes mistakes, Options options, Caller caller) {
        Stored stored = projects.stored(manifest.name());
        List<Project> others = projects.all().stream()
                .filter(other -> !other.name().equals(manifest.name()))
                .toList();
        Networks networks = new Networks(others, servers.all());
        Project before = stored.project();
        Keep.Kept kept =
                before == null || options.prune() ? new Keep.Kept(manifest, List.of()) : Keep.missing(before, manifest);
        Project after = Parts.with(kept.project(), network(manifest, before, networks));

        rules.forEach(rule -> rule.check(after, mistakes));
        networks.check(after, caller, mistakes);
        Domains.check(after, others, caller, mistakes);
        List<Change> changes = Difference.between(before, after);
        List<String> told = new ArrayList<>(warnings.of(after));
        if (mistakes.all().isEmpty() && !after.equals(before))
            told.addAll(store(before, after, stored.version(), changes, caller));
        return new Applied(after.name(), changes, kept.kept(), told, !options.dryRun());
    }

    private static String network(Project manifest, @Nullable Project before, Networks networks) {
        if (!manifest.network().isEmpty()) return manifest.network();
        return before == null ? networks.choose() : before.network();
    }

    private List<String> store(
            @Nullable Project before, Project after, int version, List<Change> changes, Caller caller) {
        List<String> told = inUse.withdraw(before, after, caller);
        projects.save(after, version, caller.user());
        AfterCommit.run(() -> listeners.forEach(each -> each.changed(after.name())));
        String detail = Stream.concat(
                        Stream.of(changes.size() + " changes"), changes.stream().map(Change::path))
                .limit(50)
                .collect(Collectors.joining("\n"));
        audit.ifAvailable(each -> each.record(caller, "apply", after.name().value(), detail));
        return told;
    }
}
