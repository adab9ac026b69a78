package io.dragline.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The address of a control plane: {@code http} or {@code https}, a host, and nothing that a path could not follow. */
final class PlaneUrl {
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private PlaneUrl() {}

    /** Empty: it is none. */
    static Optional<URI> parse(String text) {
        try {
            URI uri = new URI(text.replaceAll("/+$", ""));
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean plain = uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
            return SCHEMES.contains(scheme) && uri.getHost() != null && plain ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
