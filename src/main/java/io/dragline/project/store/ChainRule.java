package io.dragline.project.store;

import io.dragline.Nearest;
import io.dragline.project.Chain;
import io.dragline.project.Project;
import io.dragline.project.manifest.Mistakes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A chain names an environment and services that the project has. */
@Component
class ChainRule implements Rule {
    @Override
    public void check(Project project, Mistakes mistakes) {
        for (Chain chain : project.chains().values()) {
            String place = "chains." + chain.name();
            known(
                    place + ".environment",
                    "environment",
                    List.of(chain.environment()),
                    project.environments().keySet(),
                    mistakes);
            known(
                    place + ".services",
                    "service",
                    chain.all(),
                    project.services().keySet(),
                    mistakes);
        }
    }

    private static void known(String place, String what, Collection<?> named, Set<?> known, Mistakes mistakes) {
        List<String> names = known.stream().map(Object::toString).toList();
        for (Object name : named)
            if (!known.contains(name))
                mistakes.add(
                        place,
                        "unknown " + what + " '" + name + "'" + Nearest.hint("" + name, names) + "; known: "
                                + String.join(", ", names));
    }
}
