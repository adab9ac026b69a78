package io.dragline.model;

import io.dragline.engine.Purpose;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Scope;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model in the library.
 *
 * @param version the newest that can run; null: there is only a draft
 * @param shipped it cannot be changed, only copied
 * @param usedBy the services that chose it, as {@code shop/api} or {@code shop/api@prod}
 */
record ModelView(
        String key,
        String name,
        @Nullable Integer version,
        boolean shipped,
        boolean disabled,
        Set<Purpose> purposes,
        Draft.@Nullable Head draft,
        List<PublishedVersion> versions,
        List<String> usedBy) {

    /** The library is everybody's; who chose what of it is not. */
    ModelView seenBy(Caller caller) {
        List<String> seen = usedBy.stream()
                .filter(place -> caller.mayWithin(Action.VIEW, Scope.parse(place)))
                .toList();
        return new ModelView(key, name, version, shipped, disabled, purposes, draft, versions, seen);
    }
}
