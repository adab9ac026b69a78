package io.dragline.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A real program that runs as long as a test needs it; its output goes to a file that is shown when it fails. */
final class Program implements AutoCloseable {
    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Program start(Path folder, List<String> words) {
        try {
            Path log = Files.createDirectories(folder)
                    .resolve(Path.of(words.get(0)).getFileName() + ".log");
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            return new Program(process, log);
        } catch (IOException e) {
            throw new IllegalStateException(
                    "cannot start " + words.get(0) + "; bin/test installs what is missing: " + e.getMessage(), e);
        }
    }

    /** Waits until the port accepts a connection. */
    Program listensOn(int port) {
        return answers("127.0.0.1:" + port, () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                return true;
            }
        });
    }

    /** Waits until the check says true. */
    Program answers(String what, Check check) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) throw new IllegalStateException(what + ": the program ended:\n" + output());
            try {
                if (check.isGood()) return this;
            } catch (Exception notYet) {
                // asked again below
            }
            try {
                if (process.waitFor(20, TimeUnit.MILLISECONDS)) continue;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        close();
        throw new IllegalStateException(what + " did not answer:\n" + output());
    }

    /** Something that is true once the program is ready. */
    interface Check {
        boolean isGood() throws Exception;
    }

    long pid() {
        return process.pid();
    }

    Set<Long> children() {
        return process.children().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    /** With all that it has started, at once. */
    void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        all.forEach(child -> child.onExit().join());
    }

    /** Sends a signal and waits for the end of all. */
    void signal(String signal) {
        List<ProcessHandle> all = process.descendants().toList();
        Tool.run(Path.of("/"), "kill", "-" + signal, "" + process.pid());
        process.onExit().join();
        all.forEach(child -> child.onExit().join());
    }

    /** Stands still with all that it has started, until it is thawed: nobody is cut off, and nobody answered. */
    void freeze() {
        Tool.run(Path.of("/"), "kill", "-STOP", "" + process.pid());
        process.descendants().forEach(child -> Tool.run(Path.of("/"), "kill", "-STOP", "" + child.pid()));
    }

    /** The one that could end or make others comes last. */
    void thaw() {
        process.descendants().forEach(child -> Tool.run(Path.of("/"), "kill", "-CONT", "" + child.pid()));
        Tool.run(Path.of("/"), "kill", "-CONT", "" + process.pid());
    }

    String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log: " + e;
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS))
                process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
