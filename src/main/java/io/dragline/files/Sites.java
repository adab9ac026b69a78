package io.dragline.files;

import io.dragline.rollout.Rollout;
import io.dragline.server.Command;
import io.dragline.server.Fence;
import io.dragline.server.ServerName;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import io.dragline.server.Unreachable;
import io.dragline.step.None;
import io.dragline.step.StepLog;
import io.dragline.step.StepUnknown;
import io.dragline.step.Turn;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Reads and switches the link that a web server follows. */
@Component
class Sites {
    private final Servers servers;
    private final Shells shells;

    Sites(Servers servers, Shells shells) {
        this.servers = servers;
        this.shells = shells;
    }

    Site of(Rollout rollout, ServerName server) {
        return Site.of(rollout, servers.get(server));
    }

    /** A server that does not answer is no failure: nobody knows what it serves. */
    None at(ServerName server, StepLog log, Act act) throws IOException, InterruptedException {
        try {
            act.on(new ToldShell(shells.on(server), log));
            return None.NONE;
        } catch (Unreachable e) {
            throw new StepUnknown(server + " did not answer (" + e.getMessage() + "); bring it back and retry", e);
        }
    }

    /** What is to be done on a server. */
    interface Act {
        void on(ToldShell shell) throws IOException, InterruptedException;
    }

    /** Empty: nothing is served yet. */
    static String current(ToldShell shell, Site site) throws IOException, InterruptedException {
        return shell.ask("readlink", site.current());
    }

    /** In one act: whoever follows the link sees the old files or the new ones. */
    static void lead(ToldShell shell, Site site, String target) throws IOException, InterruptedException {
        try (Turn turn = shell.log().turn("files in " + site.folder())) {
            Fence fence = new Fence(site.folder() + "/fence", turn.epoch());
            shell.must(Command.of("ln", "-sfn", target, site.next()).behind(fence));
            turn.keep();
            shell.must(Command.of("mv", "-T", site.next(), site.current()).behind(fence));
        }
        String found = current(shell, site);
        if (!found.equals(target))
            throw new IOException(site.current() + " leads to '" + found + "' instead of '" + target
                    + "'; see who else changes it and retry");
    }
}
