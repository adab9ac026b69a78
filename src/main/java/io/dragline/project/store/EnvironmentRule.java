package io.dragline.project.store;

import io.dragline.Nearest;
import io.dragline.project.Environment;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.manifest.Mistakes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Services name environments that exist, and a domain belongs to one environment. */
@Component
class EnvironmentRule implements Rule {
    @Override
    public void check(Project project, Mistakes mistakes) {
        List<String> known = project.environments().keySet().stream()
                .map(EnvironmentName::value)
                .toList();
        for (Service service : project.services().values())
            for (EnvironmentName name : service.environments().keySet())
                if (!project.environments().containsKey(name))
                    mistakes.add(
                            "services." + service.name() + ".environments." + name,
                            "unknown environment" + Nearest.hint(name.value(), known) + "; known: "
                                    + String.join(", ", known));
        domains(project, mistakes);
    }

    private static void domains(Project project, Mistakes mistakes) {
        Map<String, EnvironmentName> taken = new HashMap<>();
        for (Environment environment : project.environments().values())
            for (String domain : environment.domains()) {
                EnvironmentName other = taken.putIfAbsent(domain + ":" + environment.listen(), environment.name());
                if (other != null)
                    mistakes.add(
                            "environments." + environment.name() + ".domain",
                            "'" + domain + "' already belongs to environments." + other
                                    + "; choose another domain or 'listen'");
            }
    }
}
