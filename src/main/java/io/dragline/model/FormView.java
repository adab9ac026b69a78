package io.dragline.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form in the library.
 *
 * @param version the newest that models can name; null: there is only a draft
 * @param shipped it cannot be changed, only copied
 * @param usedBy the models that ask by it
 */
record FormView(
        String id,
        @Nullable Integer version,
        boolean shipped,
        Draft.@Nullable Head draft,
        List<PublishedVersion> versions,
        List<String> usedBy) {}
