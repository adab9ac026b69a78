package io.dragline.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/**
 * A connection from this machine. Not through {@link java.nio.channels.Channels}: before JDK 19 its two streams share a
 * lock, so a waiting reader blocks every write.
 */
record LocalSocket(SocketChannel channel) implements ByteStreams {
    static LocalSocket unix(String path) throws IOException {
        return open(UnixDomainSocketAddress.of(path), path);
    }

    static LocalSocket tcp(String host, int port) throws IOException {
        return open(new InetSocketAddress(host, port), host + ":" + port);
    }

    private static LocalSocket open(SocketAddress address, String name) throws IOException {
        try {
            return new LocalSocket(SocketChannel.open(address));
        } catch (IOException | java.nio.channels.UnresolvedAddressException e) {
            String answer = e.getMessage() == null ? "the name is not known" : e.getMessage();
            String said = "this machine cannot connect to " + name + ": " + answer;
            throw e instanceof ConnectException ? new NobodyListens(said, e) : new IOException(said, e);
        }
    }

    @Override
    public InputStream in() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                return channel.read(ByteBuffer.wrap(buffer, offset, length));
            }
        };
    }

    @Override
    public OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                ByteBuffer rest = ByteBuffer.wrap(buffer, offset, length);
                while (rest.hasRemaining()) channel.write(rest);
            }
        };
    }

    @Override
    public void closeOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
