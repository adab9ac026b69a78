package io.dragline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The argument lists that go through sudo, with a stand-in for it that asks nobody. */
class SudoFilesIT {
    @TempDir
    Path folder;

    private final SudoFiles files = new SudoFiles("server 'a'", new Runner("server 'a'", this::shell));

    @BeforeEach
    void allow() throws Exception {
        Path sudo = folder.resolve("sudo");
        Files.writeString(sudo, "#!/bin/sh\n[ \"$1\" = -n ] || exit 9\nshift\nexec \"$@\"\n");
        Files.setPosixFilePermissions(sudo, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private ByteStreams shell() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(Script.SHELL).directory(folder.toFile());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);
        return new LocalProcess(builder.start());
    }

    @Test
    void putsReadsListsAndRemoves() throws Exception {
        byte[] content = new byte[100_000];
        new Random(5).nextBytes(content);
        Files.write(folder.resolve("uploaded"), content);
        String path = folder + "/new/it's a file";
        assertThat(files.read(path)).isEmpty();
        assertThat(files.list(folder + "/new")).isEmpty();

        files.put("uploaded", path, 0640);
        assertThat(Files.readAllBytes(Path.of(path))).isEqualTo(content);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(path))))
                .isEqualTo("rw-r-----");
        assertThat(files.read(path)).hasValueSatisfying(read -> assertThat(read).isEqualTo(content));
        assertThat(files.list(folder + "/new")).containsExactly("it's a file");
        assertThat(files.remove(path)).isTrue();
        assertThat(files.remove(path)).isFalse();
    }

    @Test
    void saysWhatSudoRefused() throws Exception {
        Files.writeString(folder.resolve("sudo"), "#!/bin/sh\necho a password is required\nexit 1\n");
        assertThatThrownBy(() -> files.read("/etc/shadow"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sudo -n")
                .hasMessageContaining("a password is required");
    }
}
