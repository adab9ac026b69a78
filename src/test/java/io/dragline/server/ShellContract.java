package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every shell promises, tried against real programs. */
abstract class ShellContract {
    @TempDir
    Path folder;

    Shell shell = new LocalShell();

    @Test
    void givesEveryHostileWordToTheProgramAsItIs() throws Exception {
        List<String> words =
                new ArrayList<>(List.of("-n", "--", "", " ", "*", "~", "A=b", "$(id)", "`id`", "'", "\\", "a'b\"c"));
        IntStream.rangeClosed(1, 0xff).mapToObj(Character::toString).forEach(words::add);
        words.add("x".repeat(100_000));
        words.add("'\n;".repeat(30_000));
        Random random = new Random(7);
        for (int i = 0; i < 500; i++)
            words.add(random.ints(random.nextInt(40), 1, 0x250)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString());

        List<String> command = new ArrayList<>(List.of("printf", "%s\\0"));
        command.addAll(words);
        Path out = folder.resolve("words");
        assertThat(run(Command.of(asFile(command, out)))).isEmpty();

        assertThat(Files.readString(out, StandardCharsets.UTF_8).split("\0", -1))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, words.size())
                        .mapToObj(i -> i < words.size() ? words.get(i) : "")
                        .toList());
    }

    /** Runs the words through a real shell, whose own script is constant, into a file: bytes stay bytes. */
    private static List<String> asFile(List<String> command, Path out) {
        List<String> words =
                new ArrayList<>(List.of("sh", "-c", "out=$1; shift; \"$@\" >\"$out\"", "sh", out.toString()));
        words.addAll(command);
        return words;
    }

    @Test
    void runsAProgramWhoseNameTheShellWouldTakeForItsOwn() throws Exception {
        Path program = folder.resolve("if");
        Files.writeString(program, "#!/bin/sh\necho program\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        Command command = new Command(List.of("if"), Map.of("PATH", folder + ":/bin"), null, null);
        assertThat(run(command)).containsExactly("program");
    }

    @Test
    void streamsBothOutputsInOrderAndReturnsTheExitCode() throws Exception {
        List<String> lines = new ArrayList<>();
        int code = shell.run(
                Command.of("sh", "-c", "echo a; echo b >&2; echo; printf 'c\\r\\n\\377d'; exit 7"), lines::add);
        assertThat(code).isEqualTo(7);
        assertThat(lines).containsExactly("a", "b", "", "c", "\ufffdd");
    }

    @Test
    void tellsTheSignalThatEndedAProgramAsAShellWould() throws Exception {
        assertThat(shell.run(Command.of("sh", "-c", "kill -TERM $$"), line -> {}))
                .isEqualTo(143);
        assertThat(shell.run(Command.of("no-such-program"), line -> {})).isEqualTo(127);
    }

    @Test
    void cutsALineAt64KiBAndKeepsTheRestOfTheOutput() throws Exception {
        List<String> lines = run(Command.of("sh", "-c", "head -c 300000 /dev/zero | tr '\\0' x; echo; echo end"));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).hasSize(65_536);
        assertThat(lines.get(1)).isEqualTo("end");
    }

    @Test
    void runsInTheFolderAndWithTheEnvironmentAskedFor() throws Exception {
        Path odd = Files.createDirectory(folder.resolve("it's a 'folder'"));
        Command command = new Command(
                List.of("sh", "-c", "pwd; echo \"$SECRET\""), Map.of("SECRET", "a'b\nc"), odd.toString(), null);
        assertThat(run(command)).containsExactly(odd.toString(), "a'b", "c");
        assertThat(shell.run(Command.of("true").in(folder + "/missing"), line -> {}))
                .isNotZero();
    }

    @Test
    void doesNotWaitForADaemonThatKeepsTheOutputOpen() throws Exception {
        Path pid = folder.resolve("pid");
        assertThat(run(Command.of("sh", "-c", "setsid sleep 7000 & echo $! >\"$1\"; echo started", "sh", pid.toString())
                        .within(Duration.ofSeconds(30))))
                .containsExactly("started");
        assertThat(alive(pid)).isTrue();
        ProcessHandle.of(Long.parseLong(Files.readString(pid).trim())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void killsTheWholeTreeWhenItsTimeIsUp() throws Exception {
        List<String> lines = new ArrayList<>();
        Command command = Family.in(folder).within(Duration.ofSeconds(4));
        assertThatThrownBy(() -> shell.run(command, lines::add))
                .isInstanceOf(CommandTimeout.class)
                .hasMessageContaining("PT4S");
        assertThat(lines).contains("ready");
        assertThat(Family.members(folder)).isZero();
    }

    @Test
    void killsTheWholeTreeWhenItIsInterrupted() throws Exception {
        CountDownLatch ready = new CountDownLatch(1);
        FutureTask<Integer> task = new FutureTask<>(() -> shell.run(Family.in(folder), line -> ready.countDown()));
        Thread thread = new Thread(task);
        thread.start();
        ready.await();
        assertThat(Family.members(folder)).isPositive();
        thread.interrupt();
        assertThatThrownBy(task::get).hasCauseInstanceOf(InterruptedException.class);
        assertThat(Family.members(folder)).isZero();
    }

    @Test
    void putsAFileAtomicallyAndMakesItsFolders() throws Exception {
        String path = folder + "/a b/'c'/file";
        byte[] content = new byte[300_000];
        new Random(3).nextBytes(content);
        shell.put(path, content, 0640);
        assertThat(shell.read(path)).hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(path))))
                .isEqualTo("rw-r-----");
        shell.put(path, new byte[] {1}, 0644);
        assertThat(shell.read(path)).hasValueSatisfying(read -> assertThat(read).containsExactly(1));
        assertThat(shell.list(folder + "/a b/'c'")).containsExactly("file");
    }

    @Test
    void readsListsAndRemovesWhatIsNotThere() throws Exception {
        assertThat(shell.read(folder + "/none")).isEmpty();
        assertThat(shell.list(folder + "/none")).isEmpty();
        assertThat(shell.remove(folder + "/none")).isFalse();
        Files.writeString(folder.resolve("one"), "1");
        assertThat(shell.remove(folder + "/one")).isTrue();
        assertThat(folder.resolve("one")).doesNotExist();
        assertThat(shell.read("/proc/meminfo"))
                .hasValueSatisfying(read -> assertThat(read).isNotEmpty());
    }

    @Test
    void leavesTheOldFileWhenTheNewOneCannotBePut() throws Exception {
        Files.createDirectories(folder.resolve("taken/inside"));
        assertThatThrownBy(() -> shell.put(folder + "/taken", new byte[] {1}, 0644))
                .isInstanceOf(IOException.class);
        assertThat(shell.list(folder.toString())).containsExactly("taken");
    }

    @Test
    void connectsToAPortAndToASocket() throws Exception {
        try (ServerSocket port = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Echo.with(() -> {
                try (Socket socket = port.accept()) {
                    socket.getInputStream().transferTo(socket.getOutputStream());
                }
            });
            try (ByteStreams streams = shell.connect("127.0.0.1", port.getLocalPort())) {
                Echo.assertComesBack(streams);
            }
        }
        Path socket = folder.resolve("socket");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            Echo.with(() -> {
                try (SocketChannel channel = server.accept()) {
                    ByteBuffer buffer = ByteBuffer.allocate(100);
                    while (channel.read(buffer) >= 0) {
                        channel.write(buffer.flip());
                        buffer.clear();
                    }
                }
            });
            try (ByteStreams streams = shell.socket(socket.toString())) {
                Echo.assertComesBack(streams);
            }
        }
    }

    @Test
    void saysWhatCouldNotBeConnectedTo() {
        assertThatThrownBy(() -> shell.socket(folder + "/none").close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder + "/none");
        assertThatThrownBy(() -> shell.connect("127.0.0.1", 1).close())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("127.0.0.1:1");
    }

    List<String> run(Command command) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        assertThat(shell.run(command, lines::add)).as("%s", lines).isZero();
        return lines;
    }

    private static boolean alive(Path pid) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(pid).trim())).isPresent();
    }
}
