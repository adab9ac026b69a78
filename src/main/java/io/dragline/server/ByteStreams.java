package io.dragline.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An open connection. */
public interface ByteStreams extends Closeable {
    InputStream in() throws IOException;

    OutputStream out() throws IOException;

    /** Ends our direction only. */
    void closeOutput() throws IOException;
}
