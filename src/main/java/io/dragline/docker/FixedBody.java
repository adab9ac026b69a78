package io.dragline.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body of a known length. */
final class FixedBody extends InputStream {
    private final InputStream in;
    private long left;

    FixedBody(InputStream in, long length) {
        this.in = in;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (left == 0) return -1;
        int n = in.read(buffer, offset, (int) Math.min(length, left));
        if (n < 0) throw new EOFException("the engine closed the connection with " + left + " bytes to come");
        left -= n;
        return n;
    }
}
