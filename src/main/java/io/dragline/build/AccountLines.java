package io.dragline.build;

import io.dragline.files.ToldShell;
import io.dragline.server.CommandTimeout;
import io.dragline.server.Server;
import io.dragline.server.Servers;
import io.dragline.server.Shells;
import io.dragline.source.Workspaces;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Runs the command lines on the build server itself, as its unprivileged account, on a copy of the workspace. */
@Component
class AccountLines {
    private static final String NOTE = "account";

    private final Servers servers;
    private final Shells shells;
    private final Workspaces workspaces;

    AccountLines(Servers servers, Shells shells, Workspaces workspaces) {
        this.servers = servers;
        this.shells = shells;
        this.workspaces = workspaces;
    }

    void run(Job job, StepLog log) throws IOException, InterruptedException {
        Optional<String> before = workspaces.note(job.workspace(), NOTE);
        if (before.equals(Optional.of(Copy.BACK))) {
            log.note("all lines ran already");
            return;
        }
        Server server = servers.get(job.build().server());
        ToldShell shell = new ToldShell(shells.on(server.name()), log);
        Account account = Account.on(server, shell);
        Copy copy = new Copy(shell, account, workspaces.folder(job.workspace()));
        // lines of a killed control plane may still run there; they keep their copy and cannot disturb this one
        if (before.isPresent()) copy.forget(before.get());
        copy.make();
        try {
            workspaces.note(job.workspace(), NOTE, copy.base());
            lines(job, shell, account, copy);
            copy.bringBack(workspaces, job.workspace());
            workspaces.note(job.workspace(), NOTE, Copy.BACK);
        } finally {
            copy.remove();
        }
    }

    private static void lines(Job job, ToldShell shell, Account account, Copy copy)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + job.build().timeout().toNanos();
        int number = 0;
        for (String line : job.build().commands()) {
            number++;
            Tail tail = new Tail(shell.log());
            Duration left = Duration.ofNanos(Math.max(end - System.nanoTime(), 1));
            shell.log().command(account.shown(line));
            try {
                int code = shell.shell().run(account.line(line, copy.base()).within(left), tail);
                shell.log().exit(code);
                if (code != 0) throw tail.failed(number, line, code);
            } catch (CommandTimeout e) {
                throw Tail.late(number, line, job);
            }
        }
    }

    void plan(Job job, StepLog log) {
        Account account = new Account(servers.get(job.build().server()).buildUser(), true);
        for (String line : job.build().commands()) log.command(account.shown(line));
    }
}
