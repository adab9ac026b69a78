package io.dragline.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a test kills the control plane; without {@code DRAGLINE_CRASH=FOLDER} nothing happens. A file {@code
 * SERVICE.TOPIC.before} or {@code .after} in that folder makes the step stand still there; {@code .reached} is added to
 * the file's name, and the test kills.
 */
final class CrashPoint {
    private static final @Nullable String FOLDER = System.getenv("DRAGLINE_CRASH");

    private CrashPoint() {}

    static void before(Work work) throws IOException, InterruptedException {
        if (FOLDER != null) pass(FOLDER, work, "before");
    }

    static void after(Work work) throws IOException, InterruptedException {
        if (FOLDER != null) pass(FOLDER, work, "after");
    }

    private static void pass(String folder, Work work, String moment) throws IOException, InterruptedException {
        Path point = Path.of(folder, work.variables().get("service") + "." + work.topic() + "." + moment);
        try {
            Files.move(point, Path.of(point + ".reached"));
        } catch (NoSuchFileException elsewhere) {
            return;
        }
        Thread.sleep(Long.MAX_VALUE);
    }
}
