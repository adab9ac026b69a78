package io.dragline.oidc;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account would be called after what a provider says: {@code Lin.Wang@example.com} is {@code lin.wang}. */
final class WishedName {
    private static final int LONGEST = 63;

    private WishedName() {}

    static Optional<String> of(@Nullable String claim) {
        if (claim == null) return Optional.empty();
        String name = claim.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("@.*", "")
                .replace(' ', '.')
                .replaceAll("[^a-z0-9._-]", "");
        boolean good = name.matches("[a-z].*") && name.length() <= LONGEST;
        return good ? Optional.of(name) : Optional.empty();
    }
}
