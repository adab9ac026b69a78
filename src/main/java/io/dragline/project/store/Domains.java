package io.dragline.project.store;

import io.dragline.project.Environment;
import io.dragline.project.Project;
import io.dragline.project.manifest.Mistakes;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.Collection;
import java.util.Collections;

/** A proxy serves a domain on a port for one project only. */
final class Domains {
    private Domains() {}

    static void check(Project project, Collection<Project> others, Caller caller, Mistakes mistakes) {
        for (Environment mine : project.environments().values())
            for (Project other : others)
                for (Environment theirs : other.environments().values())
                    if (mine.listen() == theirs.listen()) check(mine, other, theirs, caller, mistakes);
    }

    private static void check(Environment mine, Project other, Environment theirs, Caller caller, Mistakes mistakes) {
        if (Collections.disjoint(mine.servers(), theirs.servers())) return;
        for (String domain : mine.domains())
            if (theirs.domains().contains(domain))
                mistakes.add(
                        "environments." + mine.name() + ".domain",
                        "'" + domain + "' already belongs to " + owner(other, theirs, caller)
                                + "; choose another domain or 'listen'");
    }

    private static String owner(Project other, Environment theirs, Caller caller) {
        return caller.may(Action.VIEW, Scope.of(other.name().value()))
                ? "environment '" + theirs.name() + "' of project '" + other.name() + "'"
                : "another project";
    }
}
