package io.dragline.project.store;

import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.manifest.Mistakes;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A folder of a container holds one folder of the server; an engine would say so only when the container starts. */
@Component
class VolumeRule implements Rule {
    @Override
    public void check(Project project, Mistakes mistakes) {
        for (Service service : project.services().values()) {
            Map<String, String> taken = new HashMap<>();
            for (int i = 0; i < service.volumes().size(); i++) {
                String place = "services." + service.name() + ".volumes[" + i + "]";
                String inside = service.volumes().get(i).split(":")[1].replaceAll("/+$", "");
                String other = taken.putIfAbsent(inside, place);
                if (other != null)
                    mistakes.add(
                            place, "'" + inside + "' already holds " + other + "; choose another container-folder");
            }
        }
    }
}
