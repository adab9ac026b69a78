package io.dragline.docker;

import io.dragline.server.ByteStreams;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies the standard input of an exec or attach into the connection that the request took over. */
final class HijackedInput {
    private HijackedInput() {}

    static void pump(InputStream input, ByteStreams connection) {
        Thread pump = new Thread(() -> copy(input, connection), "engine-input");
        pump.setDaemon(true);
        pump.start();
    }

    private static void copy(InputStream input, ByteStreams connection) {
        try {
            OutputStream out = connection.out();
            byte[] buffer = new byte[8_192];
            for (int n; (n = input.read(buffer)) >= 0; ) {
                out.write(buffer, 0, n);
                out.flush();
            }
            connection.closeOutput();
        } catch (IOException ended) {
            // the other side went first, which the reader of the response sees
        }
    }
}
