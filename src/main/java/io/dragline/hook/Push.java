package io.dragline.hook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch, a tag or a repository has another commit.
 *
 * @param branch null: a tag, or svn, which has none
 * @param before null: not told, or there was none
 * @param after null: whatever is the newest
 * @param files that changed; null: not told, or not all of them
 * @param at by the provider's clock, to tell the older of two
 */
record Push(
        @Nullable String branch,
        @Nullable String tag,
        @Nullable String before,
        @Nullable String after,
        boolean deleted,
        @Nullable List<String> files,
        @Nullable Instant at) {

    /** What moved; of one thing only the newest counts. */
    String ref() {
        if (tag != null) return "tag " + tag;
        return branch == null ? "" : branch;
    }
}
