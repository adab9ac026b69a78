package io.dragline.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Several real servers in network namespaces, each with sshd, container engine and nginx; see {@code src/test/lab/lab.sh}. */
public final class Lab implements AutoCloseable {
    private static final String SCRIPT =
            Path.of("src/test/lab/lab.sh").toAbsolutePath().toString();

    private final Path home;
    private final String name;
    private final String network;
    private final Images images = new Images(DockerEngine.start());

    private Lab(Path home, int number) {
        this.home = home;
        this.name = "lab" + number;
        this.network = "10.250." + number;
    }

    public static Lab start(int servers) {
        try {
            Lab lab = new Lab(
                    Files.createTempDirectory("dragline-lab"),
                    ThreadLocalRandom.current().nextInt(1, 255));
            lab.bringUp(servers);
            return lab;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringUp(int servers) throws IOException {
        // ends the lab also when the tests are killed
        builder("guard", "" + ProcessHandle.current().pid())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("/dev/null").toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .start();
        try {
            script("up", "" + servers);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Of the network of all of them. */
    public String address() {
        return network + ".0/24";
    }

    /** @param number of the server, from 1 */
    public String address(int number) {
        return network + "." + (10 + number);
    }

    /** The private key of the accounts root and deploy. */
    public String key() {
        return read(home.resolve("id"));
    }

    public String fingerprint(int number) {
        return Tool.run(home, "ssh-keygen", "-lf", server(number) + "/ssh/host.pub")
                .split(" ")[1];
    }

    /** Gives a server an image of this machine's engine under another name. */
    public void load(int number, String image, String name) {
        Path file = home.resolve("image.tar");
        Tool.run(home, "docker", "save", "-o", file.toString(), image);
        docker(number, "load", "-i", file.toString());
        docker(number, "tag", image, name);
    }

    public String docker(int number, String... words) {
        List<String> all = new ArrayList<>(List.of("docker", "-H", "unix://" + server(number) + "/run/docker.sock"));
        all.addAll(Arrays.asList(words));
        return Tool.run(home, all.toArray(String[]::new));
    }

    /** Runs words on a server, not by way of the network. */
    public void asRoot(int number, String... words) {
        List<String> all = new ArrayList<>(List.of("sh", "h" + number));
        all.addAll(Arrays.asList(words));
        script(all.toArray(String[]::new));
    }

    public void write(int number, String path, String text) {
        try {
            Files.writeString(server(number).resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Images images() {
        return images;
    }

    /** Pulls its cable. */
    public void cut(int number) {
        script("cut", "" + number);
    }

    public void heal(int number) {
        script("heal", "" + number);
    }

    /** As a crash of the engine: what runs in its containers runs on. */
    public void killEngine(int number) {
        script(
                "sh",
                "h" + number,
                "sh",
                "-c",
                "kill -9 $(cat /run/docker.pid); kill -9 $(cat /run/docker/containerd/containerd.pid) || true");
    }

    public void startEngine(int number) {
        script("engine", "" + number);
    }

    private Path server(int number) {
        return home.resolve("h" + number);
    }

    private void script(String... words) {
        try {
            Path log = Files.createTempFile("dragline-lab", ".log");
            Process process = builder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            if (process.waitFor() != 0) throw new IllegalStateException("lab.sh " + words[0] + ": " + read(log));
            Files.delete(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private ProcessBuilder builder(String... words) {
        List<String> all = new ArrayList<>(List.of(SCRIPT));
        all.addAll(Arrays.asList(words));
        ProcessBuilder builder = new ProcessBuilder(all);
        builder.environment().put("LAB_HOME", home.toString());
        builder.environment().put("LAB", name);
        builder.environment().put("LAB_NET", network);
        return builder;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        script("down");
    }
}
