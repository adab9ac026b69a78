package io.dragline.build;

import io.dragline.files.ToldShell;
import io.dragline.server.Command;
import io.dragline.server.Server;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The unprivileged account of a build server.
 *
 * @param root whether the shell is root's, which may become anybody; another account needs sudo
 */
record Account(String user, boolean root) {
    private static final String PATH = "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    static Account on(Server server, ToldShell shell) throws IOException, InterruptedException {
        String user = server.buildUser();
        String id = user.matches("[a-z_][a-z0-9_-]{0,31}") ? shell.ask("id", "-u", user) : "";
        if (id.isEmpty())
            throw new StepOutcome(
                    "command-failed",
                    "the account '" + user + "' that runs builds is not on server "
                            + server.name() + "; make it with: useradd --system --create-home " + user
                            + ", or give the build an image");
        if (id.equals("0"))
            throw new StepOutcome(
                    "command-failed",
                    "builds do not run as root; set another account as buildUser of server " + server.name());
        return new Account(user, shell.ask("id", "-u").equals("0"));
    }

    Command as(String... words) {
        List<String> all =
                new ArrayList<>(root ? List.of("runuser", "-u", user, "--") : List.of("sudo", "-n", "-u", user, "--"));
        all.addAll(Arrays.asList(words));
        return Command.of(all);
    }

    /** One line in a shell of its own: nothing of the control plane's environment, and no way to become another account. */
    Command line(String line, String base) {
        return as(
                "env",
                "-i",
                "--chdir=" + base + "/work",
                "HOME=" + base + "/home",
                "TMPDIR=" + base + "/tmp",
                "USER=" + user,
                "LANG=C.UTF-8",
                "CI=true",
                PATH,
                "setpriv",
                "--no-new-privs",
                "sh",
                "-c",
                line);
    }

    /** Without what only hides our environment from it. */
    String shown(String line) {
        return as("sh", "-c", line).text();
    }
}
