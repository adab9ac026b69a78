package io.dragline.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A svnserve with one repository and a working copy to commit from; with an account, nobody else may read. */
public final class SvnServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private final Program program;

    private SvnServer(Path folder, int port, Program program) {
        this.folder = folder;
        this.port = port;
        this.program = program;
    }

    public static SvnServer start() throws IOException {
        return serve("anon-access = read\n", "");
    }

    public static SvnServer start(String user, String password) throws IOException {
        String users = "[users]\n" + user + " = " + password + "\n";
        return serve("anon-access = none\nauth-access = read\npassword-db = passwd\nrealm = shop\n", users);
    }

    private static SvnServer serve(String access, String users) throws IOException {
        Path folder = Files.createTempDirectory("dragline-svn-server");
        Tool.run(folder, "svnadmin", "create", "shop");
        Files.writeString(folder.resolve("shop/conf/svnserve.conf"), "[general]\n" + access);
        Files.writeString(folder.resolve("shop/conf/passwd"), users);
        Tool.run(folder, "svn", "checkout", "-q", "file://" + folder + "/shop", "work");
        int port = Program.freePort();
        List<String> words = List.of(
                "svnserve",
                "-d",
                "--foreground",
                "--listen-host",
                "127.0.0.1",
                "--listen-port",
                "" + port,
                "-r",
                folder.toString());
        return new SvnServer(
                folder, port, Program.start(folder.resolve("log"), words).listensOn(port));
    }

    public URI address() {
        return URI.create("svn://127.0.0.1:" + port + "/shop");
    }

    /** The folder with the repository {@code shop}, for a svnserve of somebody else. */
    public Path root() {
        return folder;
    }

    /** Where files are changed before {@link #commit}. */
    public Path work() {
        return folder.resolve("work");
    }

    /** Commits every change; the number of the revision. */
    public String commit() {
        svn("add", "-q", "--force", ".");
        svn("commit", "-q", "-m", "Change");
        svn("update", "-q", "--ignore-externals");
        return svn("info", "--show-item", "revision");
    }

    /** Runs svn in the working copy. */
    public String svn(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "svn";
        System.arraycopy(words, 0, all, 1, words.length);
        return Tool.run(work(), all);
    }

    @Override
    public void close() throws IOException {
        program.close();
        Tool.run(Path.of("/"), "rm", "-rf", folder.toString());
    }
}
