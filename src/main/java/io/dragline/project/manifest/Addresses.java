package io.dragline.project.manifest;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Addresses of repositories and of what is told about a project. */
final class Addresses {
    static final Scalar<URI> GIT = repository("a git repository", "https", "http", "ssh", "git");
    static final Scalar<URI> SVN = repository("an svn repository", "https", "http", "svn", "svn+ssh");
    static final Scalar<URI> PUSH = new Scalar<>(
            "an address",
            "an http or https address without sign-in",
            "https://registry.example/push",
            text -> parse(text, Set.of("https", "http")),
            URI::toString);

    private Addresses() {}

    private static Scalar<URI> repository(String name, String... schemes) {
        Set<String> known = Set.of(schemes);
        return new Scalar<>(
                name,
                String.join(", ", schemes)
                        + " or file:///…; no sign-in inside the address, which goes to 'user' and 'credential'",
                schemes[schemes.length - 1] + "://git.example/shop",
                text -> text.startsWith("file:") ? file(text) : parse(text, known),
                URI::toString);
    }

    private static URI parse(String text, Set<String> schemes) {
        URI uri = URI.create(text);
        boolean fits = text.matches("[!-~\\p{L}\\p{N}]{1,500}")
                && uri.getScheme() != null
                && schemes.contains(uri.getScheme().toLowerCase(Locale.ROOT))
                && uri.getHost() != null
                && !uri.getHost().startsWith("-")
                && uri.getRawUserInfo() == null
                && uri.getRawFragment() == null
                && uri.getPort() <= 65_535
                && climbsNowhere(uri);
        if (!fits) throw new IllegalArgumentException();
        return uri;
    }

    /** Whether a control plane reads its own files at all is a setting, asked when the manifest is applied. */
    private static URI file(String text) {
        if (!text.matches("file:///[A-Za-z0-9._@+/-]{1,400}")) throw new IllegalArgumentException();
        URI uri = URI.create(text);
        if (!climbsNowhere(uri)) throw new IllegalArgumentException();
        return uri;
    }

    private static boolean climbsNowhere(URI uri) {
        String path = uri.getPath();
        return path == null || !path.matches("(.*/)?\\.\\.?(/.*)?|.*[\\p{Cntrl}\\\\].*|/-.*");
    }
}
