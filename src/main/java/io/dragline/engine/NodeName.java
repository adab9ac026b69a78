package io.dragline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name under which this control plane holds its locks. It lives in the data folder, which one process holds at a
 * time: after {@code kill -9} the next start finds its own locks and may free them at once.
 */
@Component
class NodeName {
    private final String value;

    NodeName(@Value("${dragline.data}") Path data) throws IOException {
        Path file = Files.createDirectories(data).resolve("node");
        if (!Files.exists(file)) Files.writeString(file, "node-" + UUID.randomUUID());
        this.value = Files.readString(file).trim();
    }

    String value() {
        return value;
    }
}
