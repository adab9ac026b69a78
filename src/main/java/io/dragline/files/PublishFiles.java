package io.dragline.files;

import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.Command;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Puts the files of a static service on a server and switches to them in one act. */
@ServiceTask(
        value = "Puts the files of a static service on a server and switches to them in one act",
        undoneBy = "restore-files")
class PublishFiles implements Step<PublishFiles.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private final Rollouts rollouts;
    private final Bundles bundles;
    private final Sites sites;

    PublishFiles(Rollouts rollouts, Bundles bundles, Sites sites) {
        this.rollouts = rollouts;
        this.bundles = bundles;
        this.sites = sites;
    }

    @Override
    public None run(Input in, StepLog log) throws IOException, InterruptedException {
        Rollout rollout = rollouts.get(in.deployment());
        Site site = sites.of(rollout, in.server());
        String bundle = bundle(rollout);
        return sites.at(in.server(), log, shell -> {
            unpack(shell, site, rollout, bundle);
            publish(shell, site);
        });
    }

    private static void publish(ToldShell shell, Site site) throws IOException, InterruptedException {
        String before = Sites.current(shell, site);
        // written once: a second run would find its own link
        if (shell.shell().read(site.undo()).isEmpty()) shell.shell().put(site.undo(), bytes(before), 0644);
        if (before.equals("" + site.release())) shell.log().note("release " + before + " is served already");
        else Sites.lead(shell, site, "" + site.release());
    }

    private void unpack(ToldShell shell, Site site, Rollout rollout, String bundle)
            throws IOException, InterruptedException {
        byte[] label = shell.shell().read(site.label()).orElse(new byte[0]);
        if (Arrays.equals(label, bytes(bundle)) && shell.run(Command.of("test", "-d", site.files())) == 0) {
            shell.log().note("release " + site.release() + " is unpacked already");
            return;
        }
        shell.must("install", "-d", "-m", "0755", site.folder());
        shell.must("rm", "-rf", site.half(), site.files());
        shell.must("install", "-d", "-m", "0755", site.half());
        try (InputStream tar = bundles.open(rollout.project(), rollout.service(), bundle)) {
            Courier.send(shell, tar, site.archive(), 0600);
        }
        shell.must("tar", "-x", "-p", "--no-same-owner", "-f", site.archive(), "-C", site.half());
        shell.must("mv", "-T", site.half(), site.files());
        shell.shell().put(site.label(), bytes(bundle), 0644);
        shell.must("rm", "-f", site.archive());
    }

    @Override
    public void plan(Input in, StepLog log) {
        Site site = sites.of(rollouts.get(in.deployment()), in.server());
        log.command("install -d -m 0755 " + site.half());
        log.command("tar -x -p --no-same-owner -f " + site.archive() + " -C " + site.half());
        log.command("mv -T " + site.half() + " " + site.files());
        log.command("ln -sfn " + site.release() + " " + site.next());
        log.command("mv -T " + site.next() + " " + site.current());
    }

    private static String bundle(Rollout rollout) {
        if (rollout.bundle() == null)
            throw new IllegalStateException("release " + rollout.release() + " of " + rollout.service()
                    + " has no files; build it again as kind static");
        return rollout.bundle();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
