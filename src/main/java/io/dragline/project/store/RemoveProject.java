package io.dragline.project.store;

import io.dragline.project.Belongings;
import io.dragline.project.ProjectName;
import io.dragline.project.store.StoredProjects.Stored;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.ProjectGrants;
import java.util.NoSuchElementException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets a project and has what serves of it removed; its history stays. */
@Component
class RemoveProject {
    private final StoredProjects projects;
    private final InUse inUse;
    private final ObjectProvider<ProjectGrants> grants;
    private final ObjectProvider<Belongings> belongings;
    private final ObjectProvider<Audit> audit;
    private final TransactionTemplate transaction;

    RemoveProject(
            StoredProjects projects,
            InUse inUse,
            ObjectProvider<ProjectGrants> grants,
            ObjectProvider<Belongings> belongings,
            ObjectProvider<Audit> audit,
            TransactionTemplate transaction) {
        this.projects = projects;
        this.inUse = inUse;
        this.grants = grants;
        this.belongings = belongings;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @throws IllegalStateException something of it is being deployed */
    void project(ProjectName name, Caller caller) {
        transaction.executeWithoutResult(status -> {
            projects.lock();
            Stored stored = projects.stored(name);
            if (stored.project() == null) throw new NoSuchElementException(projects.unknown(name, caller));
            inUse.withdraw(name, caller);
            grants.ifAvailable(each -> each.forget(name.value()));
            belongings.forEach(each -> each.forget(name));
            projects.remove(name, stored.version(), caller.user());
            audit.ifAvailable(each -> each.record(caller, "project.remove", name.value(), ""));
        });
    }
}
