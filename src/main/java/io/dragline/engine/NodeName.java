package io.dragline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name under which this control plane holds its locks. It lives in the data folder, which one process holds at a
 * time: after {@code kill -9} the next start finds its own locks and may free them at once. The file also says which
 * file it is, since a data folder that was copied for a second control plane must not free the first one's locks.
 */
@Component
class NodeName {
    private final String value;

    NodeName(@Value("${dragline.data}") Path data) throws IOException {
        Path file = Files.createDirectories(data).resolve("node");
        String[] words = Files.exists(file) ? Files.readString(file).trim().split(" ", -1) : new String[0];
        this.value = words.length == 2 && words[1].equals(number(file)) ? words[0] : renamed(file);
    }

    private static String renamed(Path file) throws IOException {
        String name = "node-" + UUID.randomUUID();
        Files.writeString(file, "");
        Files.writeString(file, name + " " + number(file) + "\n");
        return name;
    }

    /** Of the file in its file system; a copy has another one. */
    private static String number(Path file) throws IOException {
        return "" + Files.getAttribute(file, "unix:ino");
    }

    String value() {
        return value;
    }
}
