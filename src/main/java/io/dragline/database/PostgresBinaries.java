package io.dragline.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL that travels with Dragline, unpacked once into the data folder. */
final class PostgresBinaries {
    private PostgresBinaries() {}

    /** A folder named by the archive's checksum: another release of Dragline brings another one. */
    static PostgresPrograms unpackedIn(Path home) {
        try {
            URL archive = archive();
            Path folder = home.resolve("programs-" + checksum(archive));
            if (Files.isDirectory(folder)) return new PostgresPrograms(folder);
            Path unfinished = home.resolve("programs.unfinished");
            FileSystemUtils.deleteRecursively(unfinished);
            unpack(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            return new PostgresPrograms(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack the embedded database into " + home + ": " + e, e);
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch", "").equals("amd64") ? "x86_64" : System.getProperty("os.arch");
        String name = "/postgres-" + (system.startsWith("mac") ? "darwin" : system) + "-" + machine + ".txz";
        URL archive = PostgresBinaries.class.getResource(name);
        if (archive != null) return archive;
        throw new IllegalStateException("there is no embedded database for " + system + " on " + machine
                + "; name a PostgreSQL with --db jdbc:postgresql://…");
    }

    private static String checksum(URL archive) throws IOException {
        JarURLConnection entry = (JarURLConnection) archive.openConnection();
        return Long.toHexString(entry.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (InputStream raw = new BufferedInputStream(archive.openStream());
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) throw new IOException(entry.getName() + " leaves the folder");
                if (!isForCompilers(entry.getName())) write(entry, tar, target);
            }
        }
    }

    private static boolean isForCompilers(String name) {
        return name.endsWith(".a") || name.contains("/include/") || name.contains("/pkgconfig/");
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        boolean isProgram = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(isProgram ? "rwx------" : "rw-------"));
    }
}
