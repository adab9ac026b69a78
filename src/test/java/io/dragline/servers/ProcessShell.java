package io.dragline.servers;

import io.dragline.server.ByteStreams;
import io.dragline.server.Command;
import io.dragline.server.CommandTimeout;
import io.dragline.server.Shell;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A plain shell on this machine, for the tests of those who use one. */
public final class ProcessShell implements Shell {
    @Override
    public int run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        if (command.folder() != null)
            builder.directory(Path.of(command.folder()).toFile());
        Process process = builder.start();
        process.getOutputStream().close();
        Thread reader = new Thread(() -> read(process, lines));
        reader.start();
        try {
            if (command.timeout() == null) process.waitFor();
            else if (!process.waitFor(command.timeout().toMillis(), TimeUnit.MILLISECONDS))
                throw new CommandTimeout(command);
            reader.join();
            return process.exitValue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void read(Process process, Consumer<String> lines) {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line; (line = reader.readLine()) != null; ) lines.accept(line);
        } catch (IOException ended) {
            // it was killed
        }
    }

    @Override
    public void put(String path, byte[] content, int mode) throws IOException {
        Path file = Path.of(path);
        Files.createDirectories(file.getParent());
        Path half = Files.write(file.resolveSibling(file.getFileName() + ".half"), content);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] bits = PosixFilePermission.values(); // owner read first, others execute last
        for (int bit = 0; bit < 9; bit++) if ((mode & (0400 >> bit)) != 0) permissions.add(bits[bit]);
        Files.setPosixFilePermissions(half, permissions);
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = Path.of(path);
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    @Override
    public List<String> list(String folder) throws IOException {
        if (!Files.isDirectory(Path.of(folder))) return List.of();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Override
    public boolean remove(String path) throws IOException {
        return Files.deleteIfExists(Path.of(path));
    }

    @Override
    public ByteStreams connect(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ByteStreams socket(String path) {
        throw new UnsupportedOperationException();
    }
}
