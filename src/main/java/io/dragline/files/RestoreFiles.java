package io.dragline.files;

import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Serves the files of a static service that were served before this deployment. */
@ServiceTask("Serves the files of a static service that were served before this deployment")
class RestoreFiles implements Step<RestoreFiles.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Sites sites;

    RestoreFiles(Rollouts rollouts, Sites sites) {
        this.rollouts = rollouts;
        this.sites = sites;
    }

    @Override
    public None run(Input in, StepLog log) throws IOException, InterruptedException {
        Site site = sites.of(rollouts.get(in.deployment()), in.server());
        return sites.at(in.server(), log, shell -> restore(shell, site));
    }

    private static void restore(ToldShell shell, Site site) throws IOException, InterruptedException {
        Optional<String> before = shell.shell().read(site.undo()).map(text -> new String(text, StandardCharsets.UTF_8));
        if (before.isEmpty()) shell.log().note("this deployment switched nothing here");
        else if (before.get().isEmpty()) shell.must("rm", "-f", site.current());
        else if (Sites.current(shell, site).equals(before.get()))
            shell.log().note("release " + before.get() + " is served");
        else Sites.lead(shell, site, before.get());
    }

    @Override
    public void plan(Input in, StepLog log) {
        Site site = sites.of(rollouts.get(in.deployment()), in.server());
        log.command("ln -sfn PREVIOUS " + site.next());
        log.command("mv -T " + site.next() + " " + site.current());
    }
}
