package io.dragline.project.store;

import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import io.dragline.project.Usage;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses to forget what still runs, since nobody would ever stop it. */
@Component
class InUse {
    private final ObjectProvider<Usage> usages;

    InUse(ObjectProvider<Usage> usages) {
        this.usages = usages;
    }

    void refuse(ProjectName project) {
        refuse("project '" + project + "'", usage -> usage.whyInUse(project));
    }

    /** What goes and what cannot change while it serves. */
    void refuse(@Nullable Project before, Project after) {
        if (before == null) return;
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
