package io.dragline.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Files of a machine that its account may touch only by {@code sudo -n}. */
final class SudoFiles {
    private static final List<String> SUDO = List.of("sudo", "-n");

    private final String machine;
    private final Runner runner;

    SudoFiles(String machine, Runner runner) {
        this.machine = machine;
        this.runner = runner;
    }

    /** @param uploaded a file in the account's home */
    void put(String uploaded, String path, int mode) throws IOException, InterruptedException {
        String temporary = RemotePath.beside(path);
        run(SUDO, "install", "-D", "-m", Integer.toOctalString(mode), "--", uploaded, temporary);
        try {
            sync(SUDO, temporary);
            run(SUDO, "mv", "-f", "-T", "--", temporary, path);
        } catch (IOException e) {
            run(SUDO, "rm", "-f", "--", temporary);
            throw e;
        }
        sync(SUDO, RemotePath.folder(path));
    }

    Optional<byte[]> read(String path) throws IOException, InterruptedException {
        if (!exists(path)) return Optional.empty();
        String text = String.join("", run(SUDO, "base64", "--", path));
        return Optional.of(Base64.getDecoder().decode(text));
    }

    List<String> list(String folder) throws IOException, InterruptedException {
        return exists(folder) ? run(SUDO, "ls", "-1A", "--", folder) : List.of();
    }

    boolean remove(String path) throws IOException, InterruptedException {
        boolean there = exists(path);
        run(SUDO, "rm", "-f", "--", path);
        return there;
    }

    /** SFTP can sync a file, but not a folder. */
    void sync(List<String> before, String path) throws IOException, InterruptedException {
        run(before, "sync", "--", path);
    }

    private boolean exists(String path) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        int code = runner.run(words(SUDO, "test", "-e", path), lines::add);
        if (!lines.isEmpty()) throw refused(words(SUDO, "test", "-e", path), code, lines);
        return code == 0;
    }

    private List<String> run(List<String> before, String... words) throws IOException, InterruptedException {
        Command command = words(before, words);
        List<String> lines = new ArrayList<>();
        int code = runner.run(command, lines::add);
        if (code != 0) throw refused(command, code, lines);
        return lines;
    }

    private static Command words(List<String> before, String... words) {
        List<String> all = new ArrayList<>(before);
        all.addAll(List.of(words));
        return Command.of(all);
    }

    private IOException refused(Command command, int code, List<String> lines) {
        return new IOException("'" + command.text() + "' on " + machine + " answered " + code + ": "
                + String.join(" ", lines) + "; give the account the right to it, or to sudo without a password");
    }
}
