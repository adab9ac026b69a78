package io.dragline.server;

import java.io.IOException;
import java.nio.file.FileSystemException;
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
    public void put(String path, byte[] content, int mode) throws IOException, InterruptedException {
        NoRoom.told(
                this,
                "this machine",
                path,
                content,
                () -> files(path, () -> {
                    files.put(path, content, mode);
                    return true;
                }));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        return files(path, () -> files.read(path));
    }

    @Override
    public List<String> list(String folder) throws IOException {
        return files(folder, () -> files.list(folder));
    }

    @Override
    public boolean remove(String path) throws IOException {
        return files(path, () -> files.remove(path));
    }

    @Override
    public ByteStreams connect(String host, int port) throws IOException {
        return LocalSocket.tcp(host, port);
    }

    @Override
    public ByteStreams socket(String path) throws IOException {
        return LocalSocket.unix(path);
    }

    /** What is done to a file. */
    private interface Act<T> {
        T run() throws IOException;
    }

    /** The system's own message is only the path. */
    private static <T> T files(String path, Act<T> act) throws IOException {
        try {
            return act.run();
        } catch (FileSystemException e) {
            String why = e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
            throw new IOException(
                    "this machine refused '" + path + "' (" + why + "); give the account "
                            + System.getProperty("user.name") + ", which runs Dragline, the right to it",
                    e);
        }
    }
}
