package io.dragline.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A version that can run, and for ever the same. */
record PublishedVersion(String key, int number, @Nullable String note, Instant publishedAt, String publishedBy) {}
