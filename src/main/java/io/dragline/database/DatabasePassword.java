package io.dragline.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The embedded database's own password, random, readable by nobody else. */
record DatabasePassword(Path file) {
    String readOrCreate() throws IOException {
        if (!Files.exists(file)) create();
        return Files.readString(file).strip();
    }

    private void create() throws IOException {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path unfinished = file.resolveSibling("password.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Base64.getUrlEncoder().withoutPadding().encodeToString(random) + "\n");
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
