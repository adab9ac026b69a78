package io.dragline.image;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * The files that a build may see, and none else.
 *
 * @param folder the real path of the context
 * @param dockerfile its real path; inside the workspace, not always inside the context
 * @param entries relative paths in order, folders before what they hold
 */
record BuildContext(Path folder, Path dockerfile, List<Path> entries) {
    private static final Path OUTSIDE = Path.of(".dragline.dockerfile");

    /**
     * @param workspace the checked-out revision
     * @throws IllegalArgumentException the recipe or a link leads out of the workspace
     */
    static BuildContext of(Path workspace, String context, String dockerfile) throws IOException {
        Path root = workspace.toRealPath();
        Path folder = inside(root, root.resolve(context), "context");
        Path recipe = root.resolve(dockerfile);
        Path file = inside(root, Files.exists(recipe) ? recipe : folder.resolve(dockerfile), "dockerfile");
        if (!Files.isDirectory(folder)) throw new IllegalArgumentException("context '" + context + "' is not a folder");
        return new BuildContext(folder, file, walk(folder, file));
    }

    /** The name of the dockerfile in the archive. */
    String dockerfileName() {
        return slashed(dockerfile.startsWith(folder) ? folder.relativize(dockerfile) : OUTSIDE);
    }

    boolean dockerfileIsOutside() {
        return !dockerfile.startsWith(folder);
    }

    static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static Path inside(Path root, Path path, String what) throws IOException {
        if (!path.normalize().startsWith(root) || !Files.exists(path))
            throw new IllegalArgumentException(what + " '" + root.relativize(path.normalize())
                    + "' is not in the checked-out revision; correct image: in the manifest");
        Path real = path.toRealPath();
        if (!real.startsWith(root))
            throw new IllegalArgumentException(
                    what + " '" + root.relativize(path) + "' is a link that leads out of the checked-out revision");
        return real;
    }

    private static List<Path> walk(Path folder, Path dockerfile) throws IOException {
        IgnoreFile ignore = IgnoreFile.in(folder);
        List<Path> entries = new ArrayList<>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
                if (path.equals(folder)) return FileVisitResult.CONTINUE;
                boolean ignored = ignore.ignores(slashed(folder.relativize(path)));
                if (!ignored) entries.add(folder.relativize(path));
                boolean needed = ignore.hasExceptions() || dockerfile.startsWith(path);
                return ignored && !needed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                Path relative = folder.relativize(path);
                if (path.equals(dockerfile) || !ignore.ignores(slashed(relative))) {
                    if (attributes.isSymbolicLink()) refuseToLeave(folder, path);
                    if (attributes.isRegularFile() || attributes.isSymbolicLink()) entries.add(relative);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return List.copyOf(entries);
    }

    private static void refuseToLeave(Path folder, Path link) throws IOException {
        Path target = link.resolveSibling(Files.readSymbolicLink(link)).normalize();
        boolean leaves = !target.startsWith(folder)
                || Files.exists(target, LinkOption.NOFOLLOW_LINKS)
                        && Files.exists(target)
                        && !target.toRealPath().startsWith(folder);
        if (leaves)
            throw new IllegalArgumentException("'" + folder.relativize(link) + "' is a link to '"
                    + Files.readSymbolicLink(link) + "', out of the context: remove it, or name it in .dockerignore");
    }
}
