package io.dragline.image;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/** A build context as a tar stream, written while it is read: neither memory nor disk holds a copy of it. */
final class ContextStream extends PipedInputStream {
    private final BuildContext context;
    private volatile @Nullable IOException failure;

    private ContextStream(BuildContext context) {
        super(65_536);
        this.context = context;
    }

    static InputStream of(BuildContext context) throws IOException {
        ContextStream stream = new ContextStream(context);
        PipedOutputStream out = new PipedOutputStream(stream);
        Thread writer = new Thread(() -> stream.write(out), "build-context");
        writer.setDaemon(true);
        writer.start();
        return stream;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) throws IOException {
        return checked(super.read(buffer, offset, length));
    }

    @Override
    public synchronized int read() throws IOException {
        return checked(super.read());
    }

    /** The end of a context that could not be read must not look like the end of a whole one. */
    private int checked(int read) throws IOException {
        IOException failed = failure;
        if (read < 0 && failed != null)
            throw new IOException("cannot read the build context: " + failed.getMessage(), failed);
        return read;
    }

    private void write(PipedOutputStream pipe) {
        try (OutputStream out = new BufferedOutputStream(pipe, 32_768)) {
            try {
                writeAll(out);
            } catch (IOException e) {
                failure = e; // before the pipe is closed: the reader looks at it when it meets the end
            }
        } catch (IOException readerWentFirst) {
            // it was cancelled
        }
    }

    private void writeAll(OutputStream out) throws IOException {
        TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8");
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setAddPaxHeadersForNonAsciiNames(true);
        for (Path entry : context.entries()) add(tar, context.folder().resolve(entry), BuildContext.slashed(entry));
        if (context.dockerfileIsOutside()) add(tar, context.dockerfile(), context.dockerfileName());
        tar.finish();
    }

    private static void add(TarArchiveOutputStream tar, Path file, String name) throws IOException {
        TarArchiveEntry entry = Files.isSymbolicLink(file) ? link(file, name) : new TarArchiveEntry(file, name);
        entry.setUserId(0); // as docker does, so that the cache does not depend on who checked out
        entry.setGroupId(0);
        entry.setNames("", "");
        boolean hasContent = entry.isFile() && !entry.isSymbolicLink();
        if (hasContent && Files.isExecutable(file)) entry.setMode(0100755);
        tar.putArchiveEntry(entry);
        if (hasContent) Files.copy(file, tar);
        tar.closeArchiveEntry();
    }

    private static TarArchiveEntry link(Path file, String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(BuildContext.slashed(Files.readSymbolicLink(file)));
        return entry;
    }
}
