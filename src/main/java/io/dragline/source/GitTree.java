package io.dragline.source;

import io.dragline.step.StepLog;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** Writes the files of a commit as they are stored: no filter, attribute or hook has a say. */
final class GitTree {
    private final Repository repository;
    private final StepLog log;
    private final LfsPointers pointers = new LfsPointers();

    GitTree(Repository repository, StepLog log) {
        this.repository = repository;
        this.log = log;
    }

    void export(ObjectId commit, String path, Path folder) throws IOException, InterruptedException {
        Map<Path, String> links = new LinkedHashMap<>();
        try (ObjectReader reader = repository.newObjectReader();
                TreeWalk walk = new TreeWalk(reader)) {
            walk.addTree(subTree(reader, commit, path));
            walk.setRecursive(true);
            while (walk.next()) {
                if (Thread.interrupted()) throw new InterruptedException("cancelled while writing " + folder);
                write(reader, walk, folder, links);
            }
        }
        pointers.tell(log);
        // links last: nothing is ever written through one
        for (Map.Entry<Path, String> link : links.entrySet())
            Files.createSymbolicLink(link.getKey(), Path.of(link.getValue()));
    }

    private ObjectId subTree(ObjectReader reader, ObjectId commit, String path) throws IOException {
        try (RevWalk walk = new RevWalk(reader)) {
            ObjectId root = walk.parseTree(commit);
            String inside = path.replaceAll("^(\\./|/)+|/+$", "");
            if (inside.isEmpty() || inside.equals(".")) return root;
            TreeWalk found = TreeWalk.forPath(reader, inside, root);
            if (found == null || found.getFileMode(0) != FileMode.TREE)
                throw Revision.refused("commit " + commit.name() + " has no folder '" + path
                        + "'; correct path of the source in the manifest");
            return found.getObjectId(0);
        }
    }

    private void write(ObjectReader reader, TreeWalk walk, Path folder, Map<Path, String> links) throws IOException {
        String name = walk.getPathString();
        Path file = inside(folder, name);
        FileMode mode = walk.getFileMode(0);
        if (mode == FileMode.GITLINK) {
            log.note("submodule " + name + " is left out");
            return;
        }
        Files.createDirectories(file.getParent());
        if (mode == FileMode.SYMLINK) {
            String target = new String(reader.open(walk.getObjectId(0)).getCachedBytes(4096), StandardCharsets.UTF_8);
            if (!Trees.staysInside(name, target))
                throw Revision.refused("the link " + name + " leads out of the source; remove it");
            links.put(file, target);
            return;
        }
        ObjectLoader content = reader.open(walk.getObjectId(0));
        pointers.look(name, content);
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW)) {
            content.copyTo(out);
        }
        if (mode == FileMode.EXECUTABLE_FILE)
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path inside(Path folder, String name) {
        for (String step : name.split("/", -1))
            if (step.isEmpty() || step.equals(".") || step.equals("..") || step.equalsIgnoreCase(".git"))
                throw Revision.refused("the file name '" + name + "' cannot be written; remove it from the source");
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            throw Revision.refused("this machine cannot write the file name '" + name
                    + "'; start the control plane with LC_ALL=C.UTF-8");
        }
    }
}
