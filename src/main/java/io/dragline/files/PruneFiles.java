package io.dragline.files;

import io.dragline.release.Release;
import io.dragline.rollout.KeptReleases;
import io.dragline.rollout.Rollout;
import io.dragline.rollout.Rollouts;
import io.dragline.server.ServerName;
import io.dragline.step.DeploymentId;
import io.dragline.step.None;
import io.dragline.step.ServiceTask;
import io.dragline.step.Step;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Removes old releases of a static service from a server, and all of them when the service itself is removed; here, the
 * bundles of those that nobody can roll back to.
 */
@ServiceTask("Removes old releases of a static service from a server")
class PruneFiles implements Step<PruneFiles.Input, None> {
    record Input(DeploymentId deployment, ServerName server) {}

    private static final int KEEP = 5;
    private static final String UNDO = "undo-";

    private final Rollouts rollouts;
    private final Sites sites;
    private final KeptReleases releases;
    private final Bundles bundles;

    PruneFiles(Rollouts rollouts, Sites sites, KeptReleases releases, Bundles bundles) {
        this.rollouts = rollouts;
        this.sites = sites;
        this.releases = releases;
        this.bundles = bundles;
    }

    @Override
    public None run(Input in, StepLog log) throws IOException, InterruptedException {
        Rollout rollout = rollouts.get(in.deployment());
        if (rollout.bundle() == null && rollout.previousBundle() == null) return None.NONE;
        for (String bundle : superfluous(rollout)) bundles.forget(rollout.project(), rollout.service(), bundle);
        Site site = sites.of(rollout, in.server());
        boolean removed = rollout.bundle() == null;
        return sites.at(in.server(), log, shell -> {
            if (removed) shell.must("rm", "-rf", site.folder());
            else prune(shell, site);
        });
    }

    private Set<String> superfluous(Rollout rollout) {
        Set<String> known = bundles(releases.known(rollout.project(), rollout.service()));
        known.removeAll(bundles(releases.of(rollout)));
        return known;
    }

    private static Set<String> bundles(List<Release> releases) {
        return releases.stream().map(Release::bundle).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static void prune(ToldShell shell, Site site) throws IOException, InterruptedException {
        List<String> names = shell.shell().list(site.folder());
        for (String name : names) if (isOldUndo(name, site)) shell.shell().remove(site.folder() + "/" + name);
        Set<String> wanted = wanted(shell, site, names);
        for (String release : releases(names))
            if (!wanted.contains(release)) {
                String files = site.folder() + "/" + release;
                // the label first: a half-removed release must not pass for a whole one
                shell.must("rm", "-f", files + ".bundle");
                shell.must("rm", "-rf", files, files + ".tmp", files + ".tar");
            }
    }

    /** The newest, the one served, and those an undo would need. */
    private static Set<String> wanted(ToldShell shell, Site site, List<String> names)
            throws IOException, InterruptedException {
        Set<String> wanted = new HashSet<>(releases(names).stream().limit(KEEP).toList());
        wanted.add(Sites.current(shell, site));
        for (String name : names)
            if (name.startsWith(UNDO))
                shell.shell()
                        .read(site.folder() + "/" + name)
                        .ifPresent(text -> wanted.add(new String(text, StandardCharsets.UTF_8)));
        return wanted;
    }

    private static List<String> releases(List<String> names) {
        return names.stream()
                .filter(name -> name.matches("[1-9][0-9]{0,8}"))
                .sorted(Comparator.comparing(Integer::valueOf, Comparator.reverseOrder()))
                .toList();
    }

    /** An earlier deployment of this site is over, since they run one at a time. */
    private static boolean isOldUndo(String name, Site site) {
        return name.matches(UNDO + "[0-9]{1,18}")
                && Long.parseLong(name.substring(UNDO.length()))
                        < Long.parseLong(site.deployment().value());
    }

    @Override
    public void plan(Input in, StepLog log) {
        Rollout rollout = rollouts.get(in.deployment());
        if (rollout.bundle() == null && rollout.previousBundle() == null) return;
        String folder = sites.of(rollout, in.server()).folder();
        if (rollout.bundle() == null) log.command("rm -rf " + folder);
        else log.note("all but the newest " + KEEP + " releases in " + folder + " are removed");
    }
}
