package io.dragline.project.store;

import io.dragline.project.Placeholders;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.Variable;
import io.dragline.project.manifest.Mistakes;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every placeholder is known before anything is started with it. */
@Component
class PlaceholderRule implements Rule {
    @Override
    public void check(Project project, Mistakes mistakes) {
        variables("variables", project.variables(), mistakes);
        project.environments()
                .forEach((name, environment) ->
                        variables("environments." + name + ".variables", environment.variables(), mistakes));
        project.services().forEach((name, service) -> service("services." + name, service, mistakes));
    }

    private static void service(String place, Service service, Mistakes mistakes) {
        variables(place + ".variables", service.variables(), mistakes);
        service.environments()
                .forEach((name, override) ->
                        variables(place + ".environments." + name + ".variables", override.variables(), mistakes));
        texts(place + ".command", service.command(), mistakes);
        texts(place + ".volumes", service.volumes(), mistakes);
    }

    private static void variables(String place, Map<String, Variable> variables, Mistakes mistakes) {
        variables.forEach((key, variable) -> text(place + "." + key, variable.text(), mistakes));
    }

    private static void texts(String place, List<String> texts, Mistakes mistakes) {
        for (int i = 0; i < texts.size(); i++) text(place + "[" + i + "]", texts.get(i), mistakes);
    }

    private static void text(String place, @Nullable String text, Mistakes mistakes) {
        if (text != null) Placeholders.problems(text).forEach(problem -> mistakes.add(place, problem));
    }
}
