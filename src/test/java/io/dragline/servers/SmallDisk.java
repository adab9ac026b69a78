package io.dragline.servers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system in memory that is soon full. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;
    private final Path ballast;

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.ballast = folder.resolve(".ballast");
    }

    /** @param folder where it is mounted; made when it is not there */
    public static SmallDisk on(Path folder, int kib) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Tool.run(Path.of("/"), "mount", "-t", "tmpfs", "-o", "size=" + kib + "k,mode=755", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    public void fill() {
        fillBut(0);
    }

    /** Leaves that much room. */
    public void fillBut(int kib) {
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] page = new byte[4096];
            for (long left = (free() - kib) / 4; left > 0; left--) out.write(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (kib == 0) fillPages();
    }

    /** What the count of free pages leaves over. */
    private void fillPages() {
        try (OutputStream out = Files.newOutputStream(ballast, StandardOpenOption.APPEND)) {
            while (true) out.write(new byte[4096]);
        } catch (IOException full) {
            if (!String.valueOf(full.getMessage()).contains("space")) throw new UncheckedIOException(full);
        }
    }

    /** In KiB. */
    public long free() throws IOException {
        return Files.getFileStore(folder).getUsableSpace() >> 10;
    }

    public void makeRoom() {
        try {
            Files.deleteIfExists(ballast);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Tool.run(Path.of("/"), "umount", "-l", folder.toString());
    }
}
