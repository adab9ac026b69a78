package io.dragline.source;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.RefSpec;

/** What was fetched of a repository, held by one thread of one process at a time. It may be deleted at any time. */
final class GitMirror implements AutoCloseable {
    private static final int MANY_PACKS = 40; // each fetch leaves one
    private static final String LAST = "refs/dragline/last";
    private static final Map<Path, ReentrantLock> LOCKS = new ConcurrentHashMap<>();

    private final Repository repository;
    private final FileChannel lockFile;
    private final ReentrantLock lock;

    private GitMirror(Repository repository, FileChannel lockFile, ReentrantLock lock) {
        this.repository = repository;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Waits until nobody else holds it. */
    static GitMirror open(Path folder) throws IOException, InterruptedException {
        ReentrantLock lock = LOCKS.computeIfAbsent(folder, any -> new ReentrantLock());
        lock.lockInterruptibly();
        FileChannel lockFile = null;
        try {
            Files.createDirectories(folder.getParent());
            Path beside = folder.resolveSibling(folder.getFileName() + ".lock");
            lockFile = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lockFile.lock();
            return new GitMirror(usable(folder), lockFile, lock);
        } catch (IOException | RuntimeException e) {
            if (lockFile != null) lockFile.close();
            lock.unlock();
            throw e;
        }
    }

    private static Repository usable(Path folder) throws IOException {
        if (packs(folder) > MANY_PACKS) Trees.delete(folder);
        if (Files.exists(folder)) clearLocks(folder);
        Repository repository =
                new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
        if (!Files.exists(folder.resolve("config"))) {
            Trees.delete(folder);
            repository.create(true);
            // jgit would tidy up in a thread of its own, after the mirror was given to someone else
            repository.getConfig().setInt("gc", null, "auto", 0);
            repository.getConfig().save();
        }
        return repository;
    }

    private static int packs(Path folder) throws IOException {
        Path packs = folder.resolve("objects/pack");
        if (!Files.isDirectory(packs)) return 0;
        try (Stream<Path> files = Files.list(packs)) {
            return (int) files.filter(file -> file.toString().endsWith(".pack")).count();
        }
    }

    /** What a killed control plane left locked; whoever gets here holds the mirror alone. */
    private static void clearLocks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".lock")).toList()) Files.deleteIfExists(file);
        }
    }

    Repository repository() {
        return repository;
    }

    /** Its tip is recorded only after the whole pack arrived, so a commit that is here is complete. */
    boolean has(ObjectId commit) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.parseTree(commit);
            return true;
        } catch (MissingObjectException missing) {
            return false;
        }
    }

    /** False: the server does not hand out this commit by its number. */
    boolean fetch(GitRemote remote, ObjectId commit) throws IOException, InterruptedException {
        try {
            remote.fetch(repository, 1, List.of(new RefSpec(commit.name())));
        } catch (IOException e) {
            // over ssh git refuses on its error output and hangs up, while we read or while we write
            if (!String.valueOf(e.getMessage())
                    .matches("(?is).*(not our ref|not valid|unadvertised|does not have|not advertised"
                            + "|short read|stream closed).*")) throw e;
            return false;
        }
        if (!has(commit)) return false;
        // without a reference the next fetch would not know what it already has
        RefUpdate update = repository.updateRef(LAST);
        update.setNewObjectId(commit);
        update.forceUpdate();
        return true;
    }

    void fetchAll(GitRemote remote) throws IOException, InterruptedException {
        remote.fetch(
                repository,
                Constants.INFINITE_DEPTH,
                List.of(new RefSpec("+refs/heads/*:refs/heads/*"), new RefSpec("+refs/tags/*:refs/tags/*")));
    }

    @Override
    public void close() throws IOException {
        try {
            repository.close();
            lockFile.close();
        } finally {
            lock.unlock();
        }
    }
}
