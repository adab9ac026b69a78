package io.dragline.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.channel.OpenFailException;
import net.schmizz.sshj.sftp.SFTPClient;
import org.jspecify.annotations.Nullable;

/** One kept connection with many channels; made at the first need and again when it is gone. */
final class SshConnection implements Closeable {
    private final SshSignIn signIn;
    private @Nullable SSHClient client;
    private @Nullable SFTPClient sftp;
    private final AtomicLong failures = new AtomicLong();
    private @Nullable Unreachable last;

    /** Opens something over a connection; it has done nothing on the machine when it fails. */
    interface Opening<T> {
        T over(SSHClient client) throws IOException;
    }

    SshConnection(SshSignIn signIn) {
        this.signIn = signIn;
    }

    /** A kept connection may have died unnoticed, and nothing has run yet: so once more over a new one. */
    <T> T open(Opening<T> opening) throws IOException {
        SSHClient kept = kept();
        try {
            return opening.over(kept);
        } catch (OpenFailException e) {
            throw e;
        } catch (IOException e) {
            // a slow machine is not a lost one: others run over this connection
            if (Thread.currentThread().isInterrupted()) throw e;
            if (isSlow(e)) throw signIn.silence(e);
        } catch (IllegalStateException died) {
            // sshj says so when the connection went between our look and the opening
        }
        drop(kept);
        return opening.over(kept());
    }

    private static boolean isSlow(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause())
            if (cause instanceof TimeoutException) return true;
        return false;
    }

    /** A connection beside the kept one; the caller closes it. */
    SSHClient another() throws IOException {
        return signIn.connect();
    }

    /** The one file channel. */
    SFTPClient sftp() throws IOException {
        long known = failures.get();
        synchronized (this) {
            // a new connection forgets the old one's channel
            kept(known);
            SFTPClient channel = sftp;
            if (channel == null) sftp = channel = open(SSHClient::newSFTPClient);
            return channel;
        }
    }

    private SSHClient kept() throws IOException {
        return kept(failures.get());
    }

    /** Who waited while another one tried in vain does not wait as long again: else many would wait for minutes. */
    private synchronized SSHClient kept(long known) throws IOException {
        if (client != null && client.isConnected() && client.isAuthenticated()) return client;
        Unreachable silence = last;
        if (silence != null && failures.get() != known)
            throw new Unreachable(String.valueOf(silence.getMessage()), silence);
        close();
        try {
            return client = signIn.connect();
        } catch (Unreachable e) {
            if (Interruption.isBehind(e)) throw e; // which nobody else was
            last = e;
            failures.incrementAndGet();
            throw e;
        }
    }

    private synchronized void drop(SSHClient dead) throws IOException {
        if (dead.equals(client)) close();
    }

    @Override
    public synchronized void close() throws IOException {
        SSHClient old = client;
        client = null;
        sftp = null;
        if (old != null) old.close();
    }
}
