package io.dragline.notice;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table.
 *
 * @param project null: of all
 * @param document null: it is a project's push address
 * @param url as the other two, sealed; null: not set
 */
record StoredChannel(
        long id,
        @Nullable String project,
        String name,
        ChannelKind kind,
        @Nullable Channel stored,
        @Nullable String url,
        @Nullable String secret,
        @Nullable String password) {
    Channel document() {
        if (stored == null) throw new IllegalStateException("the push address of " + project + " has no settings");
        return stored;
    }

    /** For messages and the audit. */
    String what() {
        return (project == null ? "*" : project) + "/" + name;
    }
}
