package io.dragline.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretKeyFileTest {
    @TempDir
    Path folder;

    private SecretKeyFile file;

    @BeforeEach
    void create() throws Exception {
        file = new SecretKeyFile(folder.resolve("key"));
        file.create();
    }

    @Test
    void isRandomAndForItsOwnerOnly() throws Exception {
        SecretKeyFile another = new SecretKeyFile(folder.resolve("another"));
        another.create();

        assertThat(file.read()).hasSize(32).isNotEqualTo(another.read());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("r--------");
    }

    @Test
    void isRefusedWhenOthersCanReadIt() throws Exception {
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--r-----"));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(file::read)
                .withMessageContaining("readable by others");
    }

    @Test
    void isRefusedWhenItIsCutOff() throws Exception {
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-------"));
        Files.write(file.path(), new byte[31]);

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(file::read)
                .withMessageContaining("31 bytes");
    }
}
