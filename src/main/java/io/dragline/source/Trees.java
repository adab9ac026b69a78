package io.dragline.source;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What holds for every tree of files that came from elsewhere. */
public final class Trees {
    private Trees() {}

    /**
     * Whether a symbolic link stays inside its tree. Steps up may only lead: after a step down, which may be another
     * link, nobody can tell from the text where a step up ends.
     *
     * @param path of the link inside the tree, with {@code /}
     */
    public static boolean staysInside(String path, String target) {
        if (target.isEmpty() || target.startsWith("/") || target.indexOf('\0') >= 0) return false;
        int depth = path.split("/").length - 1;
        boolean down = false;
        for (String step : target.split("/")) {
            if (step.equals("..") && (down || --depth < 0)) return false;
            if (!step.equals("..") && !step.equals(".") && !step.isEmpty()) down = true;
        }
        return true;
    }

    /** The first symbolic link that leaves the tree; null: none does. */
    static @Nullable Path strayLink(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isSymbolicLink)::iterator) {
                String path = root.relativize(file).toString();
                if (!staysInside(path, Files.readSymbolicLink(file).toString())) return root.relativize(file);
            }
            return null;
        }
    }

    /** Removes a file or a whole folder, following no link; nothing there is fine. */
    public static void delete(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE; // someone else was quicker
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed) throws IOException {
                if (failed != null) throw failed;
                Files.deleteIfExists(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
