package io.dragline.build;

import io.dragline.files.Courier;
import io.dragline.files.Tar;
import io.dragline.files.ToldShell;
import io.dragline.source.Trees;
import io.dragline.source.Workspace;
import io.dragline.source.Workspaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The build account's own copy of a workspace on a server, since it must not read the control plane's folders. */
final class Copy {
    /** The note that says: the workspace holds what the lines made. */
    static final String BACK = "back";

    private static final String PREFIX = "/var/tmp/dragline-build-";

    private final ToldShell shell;
    private final Account account;
    private final Path folder;
    private String base = "";

    Copy(ToldShell shell, Account account, Path folder) {
        this.shell = shell;
        this.account = account;
        this.folder = folder;
    }

    String base() {
        return base;
    }

    void make() throws IOException, InterruptedException {
        base = shell.ask(account.as("mktemp", "-d", PREFIX + "XXXXXXXXXXXX"));
        if (!base.startsWith(PREFIX))
            throw new IOException("no folder for the build could be made in /var/tmp; make room there and retry");
        shell.must(account.as("mkdir", base + "/work", base + "/home", base + "/tmp"));
        Path packed = Files.createTempFile("dragline-build", ".tar");
        try {
            try (OutputStream out = Files.newOutputStream(packed)) {
                Tar.pack(folder, out);
            }
            try (InputStream in = Files.newInputStream(packed)) {
                // without root nobody can give a file to the account: it is readable for the moment
                Courier.send(shell, in, tar(), account.root() ? 0600 : 0644);
            }
        } finally {
            Files.delete(packed);
        }
        if (account.root()) shell.must("chown", account.user(), tar());
        shell.must(account.as("tar", "-x", "-f", tar(), "-C", base + "/work"));
        shell.must("rm", "-f", tar());
    }

    void bringBack(Workspaces workspaces, Workspace workspace) throws IOException, InterruptedException {
        shell.must(account.as("tar", "-c", "-f", tar(), "-C", base + "/work", "."));
        if (!account.root()) shell.must(account.as("chmod", "0644", tar()));
        Path packed = Files.createTempFile("dragline-build", ".tar");
        Path draft = workspaces.draft(workspace);
        try {
            try (OutputStream out = Files.newOutputStream(packed)) {
                Courier.fetch(shell, tar(), out);
            }
            try (InputStream in = Files.newInputStream(packed)) {
                List<String> leftOut = Tar.unpack(in, draft);
                if (!leftOut.isEmpty()) shell.log().note("left out, since they are no plain files inside: " + leftOut);
            }
            workspaces.replace(workspace, draft);
        } finally {
            Files.delete(packed);
            Trees.delete(draft);
        }
    }

    /** A copy that a run before left; its processes may still write there. */
    void forget(String other) throws IOException, InterruptedException {
        if (other.startsWith(PREFIX)) shell.run(account.as("rm", "-rf", other, other + ".tar"));
    }

    void remove() throws IOException, InterruptedException {
        shell.run(account.as("rm", "-rf", base, tar()));
    }

    private String tar() {
        return base + ".tar";
    }
}
