package io.dragline.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The workspaces below the data folder: a folder is finished when the note beside it says so. */
@Component
public class Workspaces {
    private static final int KEEP = 8; // more than deployments of one service that run at once

    private final Path root;

    public Workspaces(@Value("${dragline.data}") Path data) {
        this.root = data.toAbsolutePath().normalize().resolve("workspaces");
    }

    /** Where the files are. */
    public Path folder(Workspace workspace) {
        return root.resolve(workspace.value());
    }

    /** A small text kept beside the folder, such as how far a build came; empty: there is none. */
    public Optional<String> note(Workspace workspace, String name) throws IOException {
        try {
            return Optional.of(Files.readString(beside(workspace, name)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    /** Replaces the text as a whole. */
    public void note(Workspace workspace, String name, String text) throws IOException {
        Path half = Files.writeString(beside(workspace, name + ".tmp"), text);
        Files.move(half, beside(workspace, name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** An empty folder beside the workspace, to be filled and then given to {@link #replace}. */
    public Path draft(Workspace workspace) throws IOException {
        Files.createDirectories(
                root, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path draft = beside(workspace, "draft");
        Trees.delete(draft);
        return Files.createDirectories(draft);
    }

    /** Makes the draft the workspace. A crash in between leaves the draft, or neither with the old one set aside. */
    public void replace(Workspace workspace, Path draft) throws IOException {
        Path old = beside(workspace, "old");
        Trees.delete(old);
        if (Files.exists(folder(workspace))) Files.move(folder(workspace), old, StandardCopyOption.ATOMIC_MOVE);
        Files.move(draft, folder(workspace), StandardCopyOption.ATOMIC_MOVE);
        Trees.delete(old);
    }

    /** Removes all workspaces of the same service but the newest few. */
    void prune(Workspace workspace) throws IOException {
        Path service = folder(workspace).getParent();
        try (Stream<Path> all = Files.list(service)) {
            List<Path> files = all.toList();
            List<Long> numbers = files.stream()
                    .map(Workspaces::number)
                    .distinct()
                    .sorted(Comparator.reverseOrder())
                    .toList();
            for (Path file : files) if (numbers.indexOf(number(file)) >= KEEP) Trees.delete(file);
        }
    }

    private static long number(Path file) {
        String name = file.getFileName().toString();
        return Long.parseLong(name.contains(".") ? name.substring(0, name.indexOf('.')) : name);
    }

    private Path beside(Workspace workspace, String name) {
        return root.resolve(workspace.value() + "." + name);
    }
}
