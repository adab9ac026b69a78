package io.dragline.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** An image of this machine's busybox under a name of its own. */
public final class BusyboxImage implements AutoCloseable {
    private static final List<String> APPLETS =
            List.of("sh", "cat", "echo", "sleep", "seq", "id", "ls", "ln", "grep", "mkdir");

    private final String name = "dragline-test-" + UUID.randomUUID().toString().substring(0, 8) + ":1";

    private BusyboxImage() {}

    public static BusyboxImage start() throws IOException {
        BusyboxImage image = new BusyboxImage();
        Path tree = Files.createTempDirectory("dragline-busybox");
        Path bin = Files.createDirectories(tree.resolve("bin"));
        Files.createDirectories(tree.resolve("tmp"));
        Files.copy(Path.of("/bin/busybox"), bin.resolve("busybox"));
        for (String applet : APPLETS) Files.createSymbolicLink(bin.resolve(applet), Path.of("busybox"));
        Tool.run(tree, "tar", "-c", "-f", tree + ".tar", ".");
        Tool.run(tree, "docker", "import", tree + ".tar", image.name);
        Tool.run(Path.of("/"), "rm", "-rf", tree.toString(), tree + ".tar");
        return image;
    }

    public String address() {
        return name;
    }

    @Override
    public void close() {
        Tool.run(Path.of("/"), "docker", "rmi", "-f", name);
    }
}
