package io.dragline.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens that {@code login} stores, one per control plane, readable by their owner only. */
final class Credentials {
    private final Path file;

    private Credentials(Path file) {
        this.file = file;
    }

    static Credentials of(Surroundings surroundings) {
        String config = surroundings.variable("XDG_CONFIG_HOME");
        // the specification says that a relative one is ignored
        Path folder = config.startsWith("/") ? Path.of(config) : Path.of(surroundings.variable("HOME"), ".config");
        return new Credentials(folder.resolve("dragline").resolve("tokens.json"));
    }

    @Nullable
    String token(URI url) {
        String token = stored().get(url.toString()).text("token");
        return token.isEmpty() ? null : token;
    }

    /** @return the file it was stored in */
    Path store(URI url, String user, Json login) {
        Json entry = Json.object().with("user", user).with("token", login.text("token"));
        Json all = stored().with(url.toString(), entry.with("expiresAt", login.text("expiresAt")));
        try {
            Files.createDirectories(file.getParent(), permitting("rwx------"));
            Path next = Files.createTempFile(file.getParent(), "tokens", ".new", permitting("rw-------"));
            Files.writeString(next, all + "\n");
            return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw Problem.of(Exit.WRONG, "Cannot store the token", file + ": " + e);
        }
    }

    private Json stored() {
        try {
            Json json = Files.exists(file) ? Json.parse(Files.readString(file)) : Json.object();
            return json.isObject() ? json : Json.object();
        } catch (IOException e) {
            throw Problem.of(
                    Exit.WRONG,
                    "Cannot read the stored tokens",
                    file + ": " + e.getMessage() + "; remove the file and sign in again");
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> permitting(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
