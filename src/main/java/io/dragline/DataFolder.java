package io.dragline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one control plane: closed to every other account, and to a second control plane. */
final class DataFolder {
    private DataFolder() {}

    /**
     * The lock is the operating system's, so it ends with the process, however that ends.
     *
     * @throws Refused when the folder cannot be written, or is in use
     */
    static FileLock claim(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            FileChannel channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS);
            FileLock lock = channel.tryLock();
            if (lock != null) return lock;
        } catch (IOException | UnsupportedOperationException e) {
            throw new Refused(
                    Refused.FAILED,
                    "the data folder " + folder + " cannot be used (" + e
                            + "); name one that this account owns with --data");
        }
        throw new Refused(
                Refused.FAILED,
                "another control plane works in the data folder " + folder
                        + "; stop it, or give this one its own with --data and a shared database with --db");
    }
}
