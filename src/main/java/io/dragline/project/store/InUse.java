package io.dragline.project.store;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Usage;
import io.dragline.project.Withdrawal;
import io.dragline.user.Caller;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses to forget what is being changed, and has what still serves withdrawn, since nobody would ever stop it. */
@Component
class InUse {
    private final ObjectProvider<Usage> usages;
    private final ObjectProvider<Withdrawal> withdrawals;

    InUse(ObjectProvider<Usage> usages, ObjectProvider<Withdrawal> withdrawals) {
        this.usages = usages;
        this.withdrawals = withdrawals;
    }

    /** All of a project goes. */
    void withdraw(ProjectName project, Caller caller) {
        refuse("project '" + project + "'", usage -> usage.whyInUse(project, null, null));
        withdrawals.orderedStream().forEach(each -> each.begin(project, null, null, caller));
    }

    /**
     * What goes and what cannot change while it serves.
     *
     * @return what is removed by that
     */
    List<String> withdraw(@Nullable Project before, Project after, Caller caller) {
        if (before == null) return List.of();
        refuse(before, after);
        Set<String> told = new LinkedHashSet<>();
        for (EnvironmentName name : before.environments().keySet())
            if (!after.environments().containsKey(name))
                withdrawals.orderedStream().forEach(each -> told.addAll(each.begin(before.name(), name, null, caller)));
        for (ServiceName name : before.services().keySet())
            if (!after.services().containsKey(name))
                for (EnvironmentName environment : after.environments().keySet())
                    withdrawals
                            .orderedStream()
                            .forEach(each -> told.addAll(each.begin(before.name(), environment, name, caller)));
        return List.copyOf(told);
    }

    private void refuse(Project before, Project after) {
        for (EnvironmentName name : before.environments().keySet())
            if (!after.environments().containsKey(name))
                refuse("environment '" + name + "'", usage -> usage.whyInUse(before.name(), name, null));
        for (ServiceName name : before.services().keySet())
            if (!after.services().containsKey(name))
                refuse("service '" + name + "'", usage -> usage.whyInUse(before.name(), null, name));
        if (!before.network().equals(after.network()))
            refuse("the network of '" + before.name() + "'", usage -> usage.whyInUse(before.name()));
    }

    private void refuse(String what, Function<Usage, Optional<String>> question) {
        usages.orderedStream()
                .flatMap(usage -> question.apply(usage).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw new IllegalStateException(what + " is in use: " + why);
                });
    }
}
