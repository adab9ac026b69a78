package io.dragline.hook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The files that the commits of a push changed; providers leave commits out of large ones. */
final class ChangedFiles {
    private static final int MOST = 2000;
    private static final int MOST_COMMITS = 2048; // GitHub tells of no more

    private ChangedFiles() {}

    /** Null: they are not all told. */
    static @Nullable List<String> of(JsonNode body) {
        JsonNode commits = body.path("commits");
        if (commits.isEmpty() || commits.size() >= MOST_COMMITS || !isComplete(body)) return null;
        Set<String> files = new LinkedHashSet<>();
        for (JsonNode commit : commits)
            for (String how : new String[] {"added", "modified", "removed"}) {
                if (!commit.path(how).isArray()) return null;
                for (JsonNode file : commit.path(how)) files.add(Body.word(file));
            }
        return files.isEmpty() || files.size() > MOST ? null : List.copyOf(files);
    }

    /** What a forced push took away is in no commit, and a new branch differs from what serves by more than its commits. */
    private static boolean isComplete(JsonNode body) {
        if (body.path("forced").asBoolean(false)) return false;
        if (body.path("before").asText().matches("0+")) return false;
        for (String total : new String[] {"total_commits_count", "total_commits"})
            if (body.path(total).isInt()
                    && body.path(total).intValue() != body.path("commits").size()) return false;
        return !body.path("commits_more_than_ten").asBoolean(false);
    }
}
