package io.dragline.servers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A git daemon with one repository, {@code shop.git}, and a working copy to commit from. */
public final class GitServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Program daemon;

    private GitServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.daemon = daemon();
    }

    public static GitServer start() throws IOException {
        Path folder = Files.createTempDirectory("dragline-git");
        Tool.run(folder, "git", "init", "-q", "--bare", "-b", "main", "shop.git");
        Tool.run(folder, "git", "init", "-q", "-b", "main", "work");
        Tool.run(folder.resolve("work"), "git", "remote", "add", "origin", "../shop.git");
        return new GitServer(folder, Program.freePort());
    }

    private Program daemon() {
        return Program.start(
                        folder.resolve("log"),
                        List.of(
                                "/usr/lib/git-core/git-daemon",
                                "--reuseaddr",
                                "--listen=127.0.0.1",
                                "--port=" + port,
                                "--export-all",
                                "--base-path=" + folder))
                .listensOn(port);
    }

    public URI address() {
        return URI.create("git://127.0.0.1:" + port + "/shop.git");
    }

    /** The same repository without the daemon. */
    public URI onDisk() {
        return folder.resolve("shop.git").toUri();
    }

    /** Where files are changed before {@link #commit}. */
    public Path work() {
        return folder.resolve("work");
    }

    /** Commits these and all other changed files to a branch and pushes it; its full id. */
    public String commit(String branch, Map<String, String> files) throws IOException {
        git("checkout", "-q", "-B", branch);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = work().resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        git("add", "-A", "-f");
        git("commit", "-q", "--allow-empty", "-m", "Change");
        git("push", "-q", "--force", "origin", branch);
        return git("rev-parse", "HEAD");
    }

    /** Runs git in the working copy. */
    public String git(String... words) {
        String[] all = new String[words.length + 1];
        all[0] = "git";
        System.arraycopy(words, 0, all, 1, words.length);
        return Tool.run(work(), all);
    }

    /** Ends the daemon; the repository stays. */
    public void stop() {
        daemon.close();
    }

    public void restart() {
        daemon = daemon();
    }

    @Override
    public void close() throws IOException {
        stop();
        Tool.run(Path.of("/"), "rm", "-rf", folder.toString());
    }
}
