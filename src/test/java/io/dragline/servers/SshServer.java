package io.dragline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Debian's sshd with a host key of its own, for the account that runs the tests. */
public final class SshServer implements AutoCloseable {
    private final Path folder;
    private final int port;
    private Program program;

    private SshServer(Path folder, int port, List<String> settings) throws IOException {
        this.folder = folder;
        this.port = port;
        if (user().equals("root")) Files.createDirectories(Path.of("/run/sshd"));
        makeKey("host");
        makeKey("key");
        Files.copy(folder.resolve("key.pub"), folder.resolve("authorized_keys"));
        Files.write(
                folder.resolve("sshd_config"),
                List.of(
                        "ListenAddress 127.0.0.1",
                        "PidFile none",
                        "UsePAM no",
                        "StrictModes no",
                        "PermitRootLogin yes",
                        "PasswordAuthentication no",
                        "AuthorizedKeysFile " + folder + "/authorized_keys",
                        "Subsystem sftp /usr/lib/openssh/sftp-server"));
        Files.write(folder.resolve("sshd_config"), settings, StandardOpenOption.APPEND);
        program = run();
    }

    public static SshServer start(String... settings) {
        try {
            return new SshServer(Files.createTempDirectory("dragline-sshd"), Program.freePort(), List.of(settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As if this program were the account's login shell. */
    public static SshServer startWithLoginShell(String shell) {
        return start("ForceCommand exec " + shell + " -c \"$SSH_ORIGINAL_COMMAND\"");
    }

    private Program run() {
        return Program.start(
                        folder,
                        List.of(
                                "/usr/sbin/sshd",
                                "-D",
                                "-e",
                                "-p",
                                "" + port,
                                "-f",
                                folder + "/sshd_config",
                                "-h",
                                folder + "/host"))
                .listensOn(port);
    }

    public String address() {
        return "127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    public String user() {
        return System.getProperty("user.name");
    }

    /** The private key that may sign in. */
    public String key() throws IOException {
        return Files.readString(folder.resolve("key"));
    }

    /** As {@code ssh-keygen} prints it. */
    public String fingerprint() {
        return keygen("-lf", folder + "/host.pub").split(" ")[1];
    }

    /** Comes back with another host key, as a machine that was set up anew. */
    public void changeHostKey() throws IOException {
        close(program);
        Files.delete(folder.resolve("host"));
        Files.delete(folder.resolve("host.pub"));
        makeKey("host");
        program = run();
    }

    public void restart() {
        close(program);
        program = run();
    }

    /** Kills the processes that serve the open connections; what they had started lives on. */
    public void cut() {
        sessions().forEach(ProcessHandle::destroyForcibly);
    }

    /** Keeps the open connections and says nothing more on them, as behind a firewall that forgot them. */
    public void fallSilent() {
        sessions().forEach(session -> Tool.run(folder, "kill", "-STOP", "" + session.pid()));
    }

    private List<ProcessHandle> sessions() {
        return ProcessHandle.of(program.pid()).stream()
                .flatMap(ProcessHandle::descendants)
                .filter(process -> process.info().command().orElse("").endsWith("sshd"))
                .toList();
    }

    /** Another private key that may sign in, of the old kind. */
    public String pemKey() throws IOException {
        keygen("-q", "-t", "rsa", "-b", "3072", "-m", "PEM", "-N", "", "-f", folder + "/pem");
        Files.writeString(
                folder.resolve("authorized_keys"),
                Files.readString(folder.resolve("pem.pub")),
                StandardOpenOption.APPEND);
        return Files.readString(folder.resolve("pem"));
    }

    private void makeKey(String name) {
        keygen("-q", "-t", "ed25519", "-N", "", "-f", folder + "/" + name);
    }

    private static String keygen(String... words) {
        try {
            List<String> all = new java.util.ArrayList<>(List.of("ssh-keygen"));
            all.addAll(List.of(words));
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IllegalStateException(all + " failed:\n" + output);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void close(Program program) {
        List<ProcessHandle> sessions = sessions();
        program.close();
        sessions.forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        close(program);
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
