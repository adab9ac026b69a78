package io.dragline.source;

import io.dragline.step.StepLog;
import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where source is kept under version control. What would fail again is a {@link StepOutcome} {@code source-refused}. */
interface Repository {
    /**
     * The full id of a commit, or the number of a revision of svn.
     *
     * @param asked null: the newest
     */
    String resolve(@Nullable Revision asked, StepLog log) throws IOException, InterruptedException;

    /** The newest commit; of svn the last one that changed the source's own folder. */
    default String newest(StepLog log) throws IOException, InterruptedException {
        return resolve(null, log);
    }

    /**
     * Writes the plain files of a revision; nothing of the version control itself stays in the folder.
     *
     * @param id given by {@link #resolve}
     * @param folder an empty one
     */
    void checkOut(String id, Path folder, StepLog log) throws IOException, InterruptedException;

    /** The commands a person would type for both. */
    List<String> commands(@Nullable Revision asked, Path folder);
}
