package io.dragline.source;

import io.dragline.project.Source;
import io.dragline.server.Command;
import io.dragline.step.StepLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.jspecify.annotations.Nullable;

/** A git repository, read through a mirror that makes the second checkout quick. */
final class GitRepository implements Repository {
    private final Source source;
    private final GitRemote remote;
    private final Path mirror;

    /** @param mirrors the folder of the project's mirrors: another project never reads them */
    GitRepository(Source source, GitRemote remote, Path mirrors) {
        this.source = source;
        this.remote = remote;
        UUID name = UUID.nameUUIDFromBytes(remote.toString().getBytes(StandardCharsets.UTF_8));
        this.mirror = mirrors.resolve(name + ".git");
    }

    @Override
    public String resolve(@Nullable Revision asked, StepLog log) throws IOException, InterruptedException {
        if (asked != null && asked.isCommit()) return asked.value();
        List<String> names = names(asked);
        log.command(list(names));
        for (Ref ref : remote.list(names)) {
            ObjectId commit = ref.getPeeledObjectId() == null ? ref.getObjectId() : ref.getPeeledObjectId();
            log.line(commit.name() + "\t" + ref.getName());
            log.exit(0);
            return commit.name();
        }
        log.exit(2);
        throw Revision.refused(
                remote + " has no branch or tag '" + wanted(asked) + "'; push it or correct branch in the manifest");
    }

    @Override
    public void checkOut(String id, Path folder, StepLog log) throws IOException, InterruptedException {
        ObjectId commit = ObjectId.fromString(id);
        try (GitMirror held = GitMirror.open(mirror)) {
            if (held.has(commit)) log.note("commit " + id + " was fetched before");
            else fetch(held, commit, log);
            log.command(archive(id, folder));
            new GitTree(held.repository(), log).export(commit, source.path(), folder);
            log.exit(0);
        }
    }

    private void fetch(GitMirror held, ObjectId commit, StepLog log) throws IOException, InterruptedException {
        log.command(fetchOne(commit.name()));
        if (held.fetch(remote, commit)) {
            log.exit(0);
            return;
        }
        log.exit(1);
        log.note("the server does not hand out single commits: everything is fetched");
        log.command("git fetch --unshallow " + Command.quote(remote.toString()) + " 'refs/heads/*' 'refs/tags/*'");
        held.fetchAll(remote);
        log.exit(held.has(commit) ? 0 : 1);
        if (!held.has(commit))
            throw Revision.refused(
                    "commit " + commit.name() + " is on no branch or tag of " + remote + "; push it or choose another");
    }

    @Override
    public List<String> commands(@Nullable Revision asked, Path folder) {
        List<String> commands = new ArrayList<>();
        boolean pinned = asked != null && asked.isCommit();
        String commit = pinned ? wanted(asked) : "COMMIT";
        if (!pinned) commands.add(list(names(asked)));
        commands.add(fetchOne(commit));
        commands.add(archive(commit, folder));
        return commands;
    }

    private String list(List<String> names) {
        return "git ls-remote " + Command.quote(remote.toString()) + " " + String.join(" ", names);
    }

    private String fetchOne(String commit) {
        return "git fetch --depth 1 " + Command.quote(remote.toString()) + " " + commit;
    }

    private String archive(String commit, Path folder) {
        String tree = source.path().isEmpty() ? commit : commit + ":" + source.path();
        return "git archive " + Command.quote(tree) + " | tar -x -C " + Command.quote(folder.toString());
    }

    private List<String> names(@Nullable Revision asked) {
        String name = wanted(asked);
        return name.equals("HEAD") ? List.of(name) : List.of("refs/heads/" + name, "refs/tags/" + name);
    }

    private String wanted(@Nullable Revision asked) {
        if (asked != null) return asked.value();
        return source.branch() == null ? "HEAD" : new Revision(source.branch()).value();
    }
}
