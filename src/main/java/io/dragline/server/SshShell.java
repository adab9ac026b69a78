package io.dragline.server;

import io.dragline.secret.Secrets;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;

/** A machine over SSH. */
final class SshShell implements Shell, Closeable {
    /** sshd allows ten sessions in a connection: these, one for files, one to kill. */
    private static final int COMMANDS_AT_ONCE = 8;

    private static final String SHELL = Command.of(Script.SHELL).text();

    private final String machine;
    private final EngineKind engine;
    private final SshConnection connection;
    private final Semaphore free = new Semaphore(COMMANDS_AT_ONCE, true);
    private final Runner runner;
    private final SshFiles files;

    SshShell(Server server, Ssh ssh, Secrets secrets) {
        SshPeer peer = new ServerPeer(server.name());
        machine = peer.name();
        engine = server.engine();
        connection = new SshConnection(new SshSignIn(peer, ssh, secrets));
        runner = new Runner(machine, this::shell);
        files = new SshFiles(machine, connection, new SudoFiles(machine, runner));
    }

    private ByteStreams shell() throws IOException {
        try {
            return program(SHELL);
        } catch (OpenFailException e) {
            // all of sshd's MaxSessions are taken, and what must be killed cannot wait: a connection of its own
            SSHClient own = connection.another();
            SshStreams streams = SshStreams.program(own, SHELL);
            return new SshStreams(streams.in(), streams.out(), own);
        }
    }

    private ByteStreams program(String text) throws IOException {
        return connection.open(client -> SshStreams.program(client, text));
    }

    @Override
    public int run(Command command, Consumer<String> lines) throws IOException, InterruptedException {
        free.acquire();
        try {
            return runner.run(command, lines);
        } catch (IOException e) {
            Interruption.rethrow(e);
            throw e;
        } finally {
            free.release();
        }
    }

    @Override
    public void put(String path, byte[] content, int mode) throws IOException, InterruptedException {
        NoRoom.told(this, machine, path, content, () -> files.put(path, content, mode));
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException, InterruptedException {
        return files.read(path);
    }

    @Override
    public List<String> list(String folder) throws IOException, InterruptedException {
        return files.list(folder);
    }

    @Override
    public boolean remove(String path) throws IOException, InterruptedException {
        return files.remove(path);
    }

    @Override
    public ByteStreams connect(String host, int port) throws IOException {
        try {
            return connection.open(client -> SshStreams.tcp(client, host, port));
        } catch (OpenFailException e) {
            String said = machine + " cannot connect to " + host + ":" + port + ": " + e.getMessage();
            throw e.getReason() == OpenFailException.Reason.CONNECT_FAILED
                    ? new NobodyListens(said, e)
                    : new IOException(said, e);
        }
    }

    /** Through sshd itself, which is quicker and needs no program there; else through the engine's own command. */
    @Override
    public ByteStreams socket(String path) throws IOException {
        try {
            return connection.open(client -> SshStreams.unix(client, path));
        } catch (OpenFailException e) {
            // sshd says the same when it may not forward (AllowStreamLocalForwarding) and when nobody listens
            if (!isSocket(path))
                throw new IOException(machine + " has no socket " + path + " that its account may reach", e);
            String host = engine == EngineKind.PODMAN ? "--url" : "-H";
            return program(Command.of(engine.command(), host, "unix://" + path, "system", "dial-stdio")
                    .text());
        }
    }

    @Override
    public void mustAnswer() throws IOException, InterruptedException {
        try {
            connection.open(client -> {
                client.startSession().close();
                return true;
            });
        } catch (OpenFailException e) {
            // all of its sessions are taken, which is an answer
        } catch (IOException e) {
            Interruption.rethrow(e);
            throw e;
        }
    }

    private boolean isSocket(String path) throws IOException {
        try {
            return runner.run(Command.of("test", "-S", path), line -> {}) == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while it looked for " + path + " on " + machine, e);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
