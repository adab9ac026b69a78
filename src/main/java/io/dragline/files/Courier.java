package io.dragline.files;

import io.dragline.server.Command;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** Carries files of any size to and from a server in pieces, since a shell takes and gives them as a whole. */
public final class Courier {
    private static final int PIECE = 4 << 20;

    private Courier() {}

    /** Replaces the target; a crash leaves a part of it, which the next run replaces. */
    public static void send(ToldShell shell, InputStream from, String target, int mode)
            throws IOException, InterruptedException {
        String part = target + ".part";
        long sent = 0;
        for (byte[] piece; (piece = from.readNBytes(PIECE)).length > 0 || sent == 0; sent += piece.length) {
            if (sent == 0) shell.shell().put(target, piece, mode);
            else {
                shell.shell().put(part, piece, 0600);
                quietly(shell, List.of("dd", "if=" + part, "of=" + target, "bs=1M", "oflag=append", "conv=notrunc"));
            }
            if (piece.length < PIECE) break;
        }
        shell.shell().remove(part);
        shell.log().note("sent to " + target);
    }

    public static void fetch(ToldShell shell, String source, OutputStream to) throws IOException, InterruptedException {
        String part = source + ".part";
        for (int n = 0; ; n++) {
            quietly(shell, List.of("dd", "if=" + source, "of=" + part, "bs=" + PIECE, "skip=" + n, "count=1"));
            Optional<byte[]> piece = shell.shell().read(part);
            if (piece.isEmpty()) throw new IOException(part + " vanished while it was fetched; retry");
            to.write(piece.get());
            if (piece.get().length < PIECE) break;
        }
        shell.shell().remove(part);
    }

    /** Not told: one line for each piece would hide the others. */
    private static void quietly(ToldShell shell, List<String> words) throws IOException, InterruptedException {
        StringBuilder said = new StringBuilder();
        int code =
                shell.shell().run(Command.of(words), line -> said.append(line).append("; "));
        if (code != 0) throw new IOException("'" + Command.of(words).text() + "' ended with " + code + ": " + said);
    }
}
