package io.dragline.docker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in chunks, each with its length before it. */
final class ChunkedBody extends InputStream {
    private final InputStream in;
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedBody(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) return 0;
        if (left == 0 && !nextChunk()) return -1;
        int n = in.read(buffer, offset, (int) Math.min(length, left));
        if (n < 0) throw new EOFException("the engine closed the connection inside a chunk");
        left -= n;
        return n;
    }

    private boolean nextChunk() throws IOException {
        if (ended) return false;
        if (begun) HttpHead.line(in); // the line end of the chunk before
        begun = true;
        String size = HttpHead.line(in).split(";", 2)[0].trim();
        if (!size.matches("[0-9A-Fa-f]{1,15}")) throw new IOException("not a chunk's length: '" + size + "'");
        left = Long.parseLong(size, 16);
        ended = left == 0;
        return !ended;
    }
}
