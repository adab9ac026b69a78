package io.dragline.secret;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.EnumSet;
import java.util.Set;

/** The file {@code <data>/key}: 32 random bytes that only its owner may read, outside the database and its backups. */
record SecretKeyFile(Path path) {
    private static final int LENGTH = 32;
    private static final Set<PosixFilePermission> OWNERS = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    boolean exists() {
        return Files.exists(path);
    }

    byte[] read() throws IOException {
        if (!OWNERS.containsAll(Files.getPosixFilePermissions(path)))
            throw new IllegalStateException("the key file " + path + " is readable by others ("
                    + PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    + "); consider its secrets known, and run: chmod 0400 " + path);
        byte[] key = Files.readAllBytes(path);
        if (key.length != LENGTH)
            throw new IllegalStateException("the key file " + path + " has " + key.length + " bytes instead of "
                    + LENGTH + "; restore it from your backup of keys");
        return key;
    }

    /** Complete or not at all: a start that is killed here leaves no half of a key. */
    void create() throws IOException {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, key);
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
