package io.dragline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a test makes the control plane stand still; without {@code DRAGLINE_CRASH=FOLDER} nothing happens. A file in that
 * folder has the name of the point; {@code .reached} is added to it, and the test kills. A file {@code POINT.hold} is
 * the same, but the work goes on, deaf to interrupts, when the test removes {@code POINT.hold.reached}: as a process that
 * the machine did not let run for a while.
 */
public final class CrashPoint {
    private static final @Nullable String FOLDER = System.getenv("DRAGLINE_CRASH");

    private CrashPoint() {}

    public static void pass(String point) throws IOException, InterruptedException {
        if (FOLDER == null) return;
        if (isReached(Path.of(FOLDER, point))) Thread.sleep(Long.MAX_VALUE);
        if (isReached(Path.of(FOLDER, point + ".hold"))) hold(Path.of(FOLDER, point + ".hold.reached"));
    }

    private static boolean isReached(Path file) throws IOException {
        try {
            Files.move(file, Path.of(file + ".reached"));
            return true;
        } catch (NoSuchFileException elsewhere) {
            return false;
        }
    }

    private static void hold(Path reached) {
        while (Files.exists(reached)) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException deaf) {
                // a thread that does not run hears nothing
            }
        }
    }
}
