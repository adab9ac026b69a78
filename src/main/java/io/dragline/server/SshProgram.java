package io.dragline.server;

import io.dragline.secret.Secrets;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.direct.Session;
import org.jspecify.annotations.Nullable;

/** A program on a machine that need not be one of the servers, over a connection of its own. */
public final class SshProgram implements Closeable {
    private final SSHClient client;
    private final Session.Command command;

    private SshProgram(SSHClient client, Session.Command command) {
        this.client = client;
        this.command = command;
    }

    /**
     * Meets the machine, signs in and starts the program; the thread stays interrupted if it was.
     *
     * @param text for the account's login shell there
     * @throws SshRefused asking again would not help
     * @throws Unreachable nobody answers as SSH
     */
    public static SshProgram start(SshPeer peer, Ssh ssh, Secrets secrets, String text) throws IOException {
        try {
            SSHClient client = new SshSignIn(peer, ssh, secrets).connect();
            try {
                return new SshProgram(client, client.startSession().exec(text));
            } catch (IOException | RuntimeException e) {
                client.close();
                throw e;
            }
        } catch (IOException e) {
            if (Interruption.isBehind(e)) Thread.currentThread().interrupt();
            throw e;
        }
    }

    public InputStream in() {
        return new InterruptedInput(command.getInputStream());
    }

    public OutputStream out() {
        return command.getOutputStream();
    }

    public InputStream err() {
        return command.getErrorStream();
    }

    /** Null: it runs on, was killed, or the connection broke. */
    public @Nullable Integer exitCode(Duration patience) throws IOException {
        try {
            command.join(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            if (Interruption.isBehind(e)) Thread.currentThread().interrupt();
            throw e;
        }
        return command.getExitStatus();
    }

    public boolean isOpen() {
        return client.isConnected() && command.isOpen();
    }

    /** The program loses its streams with the connection, and ends. */
    @Override
    public void close() throws IOException {
        client.close();
    }
}
