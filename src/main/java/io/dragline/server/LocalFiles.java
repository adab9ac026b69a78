package io.dragline.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The files of this machine. */
final class LocalFiles {
    void put(String path, byte[] content, int mode) throws IOException {
        Path target = Path.of(path);
        Path folder = target.toAbsolutePath().getParent();
        if (folder == null) throw new IllegalArgumentException("'" + path + "' is no file's path");
        Files.createDirectories(folder);
        Path temporary = Files.createTempFile(folder, ".dragline-", ".tmp");
        try {
            try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining(); ) file.write(rest);
                Files.setPosixFilePermissions(temporary, permissions(mode));
                file.force(true);
            }
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        // the rename itself must survive a power cut
        try (FileChannel entries = FileChannel.open(folder)) {
            entries.force(true);
        }
    }

    Optional<byte[]> read(String path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(Path.of(path)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    List<String> list(String folder) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
    }

    boolean remove(String path) throws IOException {
        return Files.deleteIfExists(Path.of(path));
    }

    /** The nine bits, in the order in which {@link PosixFilePermission} lists them. */
    private static Set<PosixFilePermission> permissions(int mode) {
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        for (PosixFilePermission permission : PosixFilePermission.values()) {
            if ((mode & 0400 >> permission.ordinal()) != 0) permissions.add(permission);
        }
        return permissions;
    }
}
