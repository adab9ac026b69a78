package io.dragline.servers;

import io.dragline.server.ByteStreams;
import io.dragline.server.Command;
import io.dragline.server.Shell;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** This machine, for tests: real processes, files and sockets, without what the product's shells add. */
public class DirectShell implements Shell {
    @Override
    public int run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command.words())
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .forEach(lines);
        return process.waitFor();
    }

    @Override
    public void put(String path, byte[] content, int mode) throws IOException {
        Path target = Path.of(path);
        Files.createDirectories(target.getParent());
        Path beside = target.resolveSibling("." + target.getFileName() + ".new");
        Files.write(beside, content);
        Set<java.nio.file.attribute.PosixFilePermission> rights = new HashSet<>();
        java.nio.file.attribute.PosixFilePermission[] all = java.nio.file.attribute.PosixFilePermission.values();
        for (int bit = 0; bit < 9; bit++) if ((mode & (0400 >> bit)) != 0) rights.add(all[bit]);
        Files.setPosixFilePermissions(beside, rights);
        Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(Path.of(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> list(String folder) throws IOException {
        if (!Files.isDirectory(Path.of(folder))) return List.of();
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.map(f -> f.getFileName().toString()).toList();
        }
    }

    @Override
    public boolean remove(String path) throws IOException {
        return Files.deleteIfExists(Path.of(path));
    }

    @Override
    public ByteStreams connect(String host, int port) throws IOException {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress(host, port), 5000);
        return new ByteStreams() {
            @Override
            public InputStream in() throws IOException {
                return socket.getInputStream();
            }

            @Override
            public OutputStream out() throws IOException {
                return socket.getOutputStream();
            }

            @Override
            public void closeOutput() throws IOException {
                socket.shutdownOutput();
            }

            @Override
            public void close() throws IOException {
                socket.close();
            }
        };
    }

    @Override
    public ByteStreams socket(String path) {
        throw new UnsupportedOperationException("no test needs a unix socket here");
    }
}
