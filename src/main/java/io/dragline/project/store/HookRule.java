package io.dragline.project.store;

import io.dragline.Nearest;
import io.dragline.project.ChainName;
import io.dragline.project.EnvironmentName;
import io.dragline.project.Hook;
import io.dragline.project.Hook.Provider;
import io.dragline.project.Project;
import io.dragline.project.Service;
import io.dragline.project.ServiceName;
import io.dragline.project.Source;
import io.dragline.project.manifest.Mistakes;
import io.dragline.secret.Secrets;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** A hook names what exists, and what its provider can tell of; without its secret anybody could start deployments. */
@Component
class HookRule implements Rule {
    private final Secrets secrets;

    HookRule(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public void check(Project project, Mistakes mistakes) {
        for (Hook hook : project.hooks().values()) check(project, hook, "hooks." + hook.name(), mistakes);
    }

    private void check(Project project, Hook hook, String place, Mistakes mistakes) {
        EnvironmentName environment = hook.environment();
        if (environment != null && !project.environments().containsKey(environment))
            mistakes.add(
                    place + ".environment",
                    "unknown environment '" + environment + "'"
                            + hint(environment.value(), project.environments().keySet()));
        if (hook.chain() != null) checkChain(project, hook, hook.chain(), place + ".chain", mistakes);
        for (ServiceName name : hook.services()) {
            Service service = project.services().get(name);
            if (service == null)
                mistakes.add(
                        place + ".services",
                        "unknown service '" + name + "'"
                                + hint(name.value(), project.services().keySet()));
            else if (!tellsOf(hook.provider(), service))
                mistakes.add(
                        place + ".services",
                        hook.provider() + " cannot tell of changes of service '" + name + "', whose source is "
                                + kept(service) + "; choose another provider, such as generic");
        }
        if (!secrets.exists(project.name().value(), hook.secret()))
            mistakes.add(
                    place + ".secret",
                    "secret '" + hook.secret() + "' is not set, and unsigned deliveries are not taken; set it with:"
                            + " dragline secret set " + hook.secret() + " --project " + project.name());
    }

    /** A ready image in between is upgraded with the others; of one service at least it must be told. */
    private static void checkChain(Project project, Hook hook, ChainName name, String place, Mistakes mistakes) {
        if (!project.chains().containsKey(name))
            mistakes.add(
                    place,
                    "unknown chain '" + name + "'"
                            + hint(name.value(), project.chains().keySet()));
        else if (project.services(hook).stream()
                .map(project.services()::get)
                .noneMatch(service -> service != null && tellsOf(hook.provider(), service)))
            mistakes.add(
                    place,
                    hook.provider() + " cannot tell of changes of any service of chain '" + name
                            + "'; choose another provider, such as generic");
    }

    private static boolean tellsOf(Provider provider, Service service) {
        Source source = service.source();
        if (provider == Provider.GENERIC) return true;
        return source != null && (source.vcs() == Source.Vcs.SVN) == (provider == Provider.SVN);
    }

    private static String kept(Service service) {
        Source source = service.source();
        return source == null ? "in no repository" : source.vcs() == Source.Vcs.SVN ? "in svn" : "in git";
    }

    private static String hint(String name, Collection<?> known) {
        List<String> words = known.stream().map(Object::toString).toList();
        return Nearest.hint(name, words) + "; known: " + String.join(", ", words);
    }
}
