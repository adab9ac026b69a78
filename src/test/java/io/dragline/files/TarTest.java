package io.dragline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TarTest {
    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

    @Test
    void refusesNamesThatLeadOut() throws IOException {
        add(new TarArchiveEntry("a/../../evil"), "x");

        assertThatThrownBy(this::unpack).hasMessageContaining("leads out of it: a/../../evil");
    }

    @Test
    void putsAbsoluteNamesInside() throws IOException {
        add(new TarArchiveEntry("/etc/passwd", true), "x");

        assertThat(unpack()).isEmpty();
        assertThat(folder.resolve("etc/passwd")).hasContent("x");
    }

    @Test
    void leavesOutDevicesAndLinksThatLeadOut() throws IOException {
        link("out", "../x", TarConstants.LF_SYMLINK);
        add(new TarArchiveEntry("device", TarConstants.LF_CHR), "");
        add(new TarArchiveEntry("pipe", TarConstants.LF_FIFO), "");

        assertThat(unpack()).containsExactly("out", "device", "pipe");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void writesNothingThroughALink() throws IOException {
        link("a", "b", TarConstants.LF_SYMLINK);
        add(new TarArchiveEntry("a/evil"), "x");

        // the link comes last and finds a folder in its place
        assertThatThrownBy(this::unpack).isInstanceOf(IOException.class);
        assertThat(folder.resolve("b")).doesNotExist();
    }

    @Test
    void refusesAHardLinkToAFileOutside() throws IOException {
        link("a", "../../etc/passwd", TarConstants.LF_LINK);

        assertThatThrownBy(this::unpack).hasMessageContaining("leads out of it");
        assertThat(Files.exists(folder.resolve("a"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void dropsSetuidBits() throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry("a");
        entry.setMode(06755);
        add(entry, "x");
        unpack();

        assertThat((int) Files.getAttribute(folder.resolve("a"), "unix:mode") & 07777)
                .isEqualTo(0755);
    }

    private void link(String name, String target, byte kind) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name, kind);
        entry.setLinkName(target);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    private void add(TarArchiveEntry entry, String content) throws IOException {
        entry.setSize(content.length());
        tar.putArchiveEntry(entry);
        tar.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        tar.closeArchiveEntry();
    }

    private List<String> unpack() throws IOException {
        tar.finish();
        return Tar.unpack(new ByteArrayInputStream(bytes.toByteArray()), folder);
    }
}
