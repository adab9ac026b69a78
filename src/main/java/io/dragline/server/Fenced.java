package io.dragline.server;

import io.dragline.CrashPoint;
import io.dragline.Uninterrupted;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Changes a machine only behind its fence. Files are written beside their place first, which harms nobody. */
public record Fenced(Shell shell, Fence fence) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** What a command answered. */
    public record Answer(int exit, List<String> lines) {}

    /** As {@link Shell#put}. @throws Stale it came too late, nothing was changed */
    public void put(String path, byte[] content, int mode) throws IOException, InterruptedException {
        String staged = RemotePath.beside(path);
        shell.put(staged, content, mode);
        try {
            CrashPoint.pass("write." + path.substring(path.lastIndexOf('/') + 1));
            must("mv", "-f", "-T", "--", staged, path);
        } catch (IOException | RuntimeException | InterruptedException e) {
            Uninterrupted.run(() -> remove(staged, e));
            throw e;
        }
        must(shell, Command.of("sync", "--", RemotePath.folder(path)));
    }

    private void remove(String staged, Exception why) throws InterruptedException {
        try {
            shell.remove(staged);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** @throws Stale it came too late, nothing was changed */
    public void remove(String path) throws IOException, InterruptedException {
        must("rm", "-f", "--", path);
    }

    /** @throws Stale it came too late and did not run */
    public Answer run(List<String> words) throws IOException, InterruptedException {
        return run(shell, Command.of(words).within(PATIENCE).behind(fence));
    }

    private void must(String... words) throws IOException, InterruptedException {
        must(shell, Command.of(words).within(PATIENCE).behind(fence));
    }

    /** What the account may not do, it may by sudo, as everywhere. */
    private static void must(Shell shell, Command command) throws IOException, InterruptedException {
        Answer answer = run(shell, command);
        if (answer.exit() == 0) return;
        List<String> words = new ArrayList<>(List.of("sudo", "-n"));
        words.addAll(command.words());
        Answer second = run(shell, new Command(words, command.environment(), null, PATIENCE, command.fence()));
        if (second.exit() != 0)
            throw new IOException("'" + command.text() + "' answered " + answer.exit() + ": "
                    + String.join(" ", answer.lines()) + "; give the account the right to it, or to sudo without a"
                    + " password");
    }

    private static Answer run(Shell shell, Command command) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        int exit = shell.run(command, lines::add);
        String all = String.join(" ", lines);
        Fence fence = command.fence();
        if (fence != null && exit == Fence.STALE)
            throw new Stale("the machine refused '" + command.text() + "' (" + all
                    + "); the deployment that acted since goes on");
        if (fence != null && exit == Fence.BROKEN)
            throw new IOException("'" + command.text() + "' was not run, since " + fence.folder()
                    + " cannot keep who acted last: " + all + "; make room there, and let the account write to it");
        return new Answer(exit, List.copyOf(lines));
    }
}
