package io.dragline.files;

import io.dragline.project.ProjectName;
import io.dragline.project.ServiceName;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The static bundles, kept on the control plane so that a rollback needs neither repository nor build. */
@Component
class Bundles {
    private static final String ID = "[0-9a-f]{64}";
    private static final long OLDEST = 1_000_000_000; // 2001
    private static final long SPAN = 600_000_000; // 19 years: always in the past

    private static final Duration FRESH = Duration.ofDays(1); // longer than any build

    private final Path root;

    Bundles(@Value("${dragline.data}") Path data) {
        this.root = data.toAbsolutePath().resolve("bundles");
    }

    /** @throws IllegalStateException it is not kept here */
    Path file(ProjectName project, ServiceName service, String bundle) {
        if (!bundle.matches(ID)) throw new IllegalArgumentException("'" + bundle + "' is not a bundle");
        return folder(project, service).resolve(bundle + ".tar");
    }

    InputStream open(ProjectName project, ServiceName service, String bundle) throws IOException {
        Path file = file(project, service, bundle);
        if (!Files.exists(file))
            throw new IllegalStateException(
                    "bundle " + bundle + " is not kept any more (" + file + "); build the release again");
        return Files.newInputStream(file);
    }

    /** The id of the files; the same files have the same id. */
    String store(ProjectName project, ServiceName service, Path files) throws IOException {
        Files.createDirectories(folder(project, service));
        Path half = Files.createTempFile(folder(project, service), "half", ".tmp");
        try {
            String bundle = write(files, half);
            Files.move(half, file(project, service, bundle), StandardCopyOption.ATOMIC_MOVE);
            return bundle;
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Not one that a build may have stored again just now, whose release is not recorded yet. */
    void forget(ProjectName project, ServiceName service, String bundle) throws IOException {
        Path file = file(project, service, bundle);
        if (Files.exists(file)
                && Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(FRESH))) Files.deleteIfExists(file);
    }

    private static String write(Path files, Path to) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(to)), digest)) {
            Tar.pack(files, out, Bundles::time);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * A time made of the content. A web server tells versions of a file apart by time and length, so equal times would
     * leave browsers with the old file; and a file that did not change stays in their caches.
     */
    private static long time(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return OLDEST + Math.floorMod(ByteBuffer.wrap(digest.digest()).getLong(), SPAN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Path folder(ProjectName project, ServiceName service) {
        return root.resolve(project.value()).resolve(service.value());
    }
}
