package io.dragline.proxy;

import io.dragline.rollout.Rollout;
import io.dragline.server.SshRefused;
import io.dragline.server.Unreachable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts back what a swap found. */
@Component
class Restore {
    private final Drafts drafts;
    private final Certificates certificates;

    Restore(Drafts drafts, Certificates certificates) {
        this.drafts = drafts;
        this.certificates = certificates;
    }

    /** @return false: nothing was kept, so nothing had been changed */
    boolean run(Rollout rollout, Machine machine) throws IOException, InterruptedException {
        Undo undo = new Undo(machine, rollout.deployment());
        Optional<Undo.Kept> found = undo.kept();
        if (found.isEmpty()) return false;
        Undo.Kept kept = found.get();
        StatePath site = machine.places().site(rollout.project(), rollout.environment());
        StatePath endpoints = machine.places().endpoints(RouteName.of(rollout));
        // first what needs no reload; a file that was absent goes last, when nothing routes by it any more
        if (kept.endpoints().isPresent()) machine.make(endpoints, kept.endpoints());
        Map<StatePath, Optional<String>> wanted = new LinkedHashMap<>();
        wanted.put(site, before(rollout, machine, kept, machine.read(site)));
        SiteFolder folder = new SiteFolder(machine, undo);
        if (folder.differs(wanted)) folder.make(wanted, folder.mustBeValid());
        machine.make(endpoints, kept.endpoints());
        if (kept.endpoints().isPresent() && ReadBacks.hasLua(machine)) readBack(rollout, machine);
        return true;
    }

    private static void readBack(Rollout rollout, Machine machine) throws IOException, InterruptedException {
        try {
            ReadBacks.ask(machine, RouteName.of(rollout), true);
        } catch (Unreachable | SshRefused e) {
            throw e;
        } catch (IOException e) {
            machine.log().note("nginx does not answer; when it starts it reads the endpoints that were put back");
        }
    }

    /** Byte for byte what was kept; but when another deployment has changed the site since, only our share of it. */
    private Optional<String> before(Rollout rollout, Machine machine, Undo.Kept kept, Optional<String> present)
            throws IOException, InterruptedException {
        boolean ours = present.map(Sealed::sha256).equals(kept.written())
                || (present.isEmpty() && kept.written().equals(Optional.of("")));
        if (present.isEmpty() || ours || present.equals(kept.site())) return kept.site();
        machine.log()
                .note("another deployment has changed the site since; only the routes of " + rollout.service()
                        + " are put back");
        Optional<WrittenSite> old = kept.site().map(WrittenSite::new);
        Drafts.Share share = new Drafts.Share(
                rollout.service(),
                old.map(o -> o.locations(rollout.service())).orElse(List.of()),
                old.flatMap(o -> o.upstream(rollout.service())));
        Way way = ReadBacks.hasLua(machine) ? Way.LUA : Way.RELOAD;
        return drafts.site(
                        rollout,
                        machine,
                        way,
                        share,
                        present.map(WrittenSite::new),
                        () -> certificates.place(machine.places(), rollout.project(), drafts.environment(rollout)))
                .map(NginxSite::render);
    }
}
