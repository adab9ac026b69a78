package io.dragline.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.common.SSHPacket;
import net.schmizz.sshj.connection.channel.direct.AbstractDirectChannel;
import net.schmizz.sshj.connection.channel.direct.DirectConnection;
import net.schmizz.sshj.connection.channel.direct.Session;

/** A channel of an SSH connection. */
record SshStreams(InputStream in, OutputStream out, Closeable channel) implements ByteStreams {
    /** A program of the machine, started by the account's login shell: the text must mean the same in every one. */
    static SshStreams program(SSHClient client, String text) throws IOException {
        Session session = client.startSession();
        try {
            Session.Command command = session.exec(text);
            return new SshStreams(command.getInputStream(), command.getOutputStream(), session);
        } catch (IOException e) {
            session.close();
            throw e;
        }
    }

    static SshStreams tcp(SSHClient client, String host, int port) throws IOException {
        DirectConnection channel = client.newDirectConnection(host, port);
        return new SshStreams(channel.getInputStream(), channel.getOutputStream(), channel);
    }

    static SshStreams unix(SSHClient client, String socket) throws IOException {
        StreamLocal channel = new StreamLocal(client, socket);
        channel.open();
        return new SshStreams(channel.getInputStream(), channel.getOutputStream(), channel);
    }

    @Override
    public void closeOutput() throws IOException {
        out.close();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** OpenSSH's way to a unix socket of the machine. */
    private static final class StreamLocal extends AbstractDirectChannel {
        private final String socket;

        StreamLocal(SSHClient client, String socket) {
            super(client.getConnection(), "direct-streamlocal@openssh.com");
            this.socket = socket;
        }

        @Override
        protected SSHPacket buildOpenReq() {
            return super.buildOpenReq().putString(socket).putString("").putUInt32(0);
        }
    }
}
