package io.dragline.server;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** This machine. */
final class LocalShell implements Shell {
    private final Runner runner = new Runner("this machine", LocalProcess::start);
    private final LocalFiles files = new LocalFiles();

    @Override
    public int run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
        return runner.run(command, lines);
    }

    @Override
    public void put(String path, byte[] content, int mode) throws IOException {
        files.put(path, content, mode);
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return files.read(path);
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return files.list(folder);
    }

    @Override
    public boolean remove(String path) throws IOException {
        return files.remove(path);
    }

    @Override
    public ByteStreams connect(String host, int port) throws IOException {
        return LocalSocket.tcp(host, port);
    }

    @Override
    public ByteStreams socket(String path) throws IOException {
        return LocalSocket.unix(path);
    }
}
