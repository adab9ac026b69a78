package io.dragline.project.manifest;

import io.dragline.project.SshAddress;
import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Addresses of repositories and of what is told about a project. */
final class Addresses {
    static final Scalar<URI> GIT = repository("a git repository", SshAddress::expand, "https", "http", "ssh", "git");
    static final Scalar<URI> SVN =
            repository("an svn repository", UnaryOperator.identity(), "https", "http", "svn", "svn+ssh");
    static final Scalar<URI> PUSH = new Scalar<>(
            "an address",
            "an http or https address without sign-in",
            "https://registry.example/push",
            text -> parse(text, Set.of("https", "http")),
            URI::toString);

    private Addresses() {}

    private static Scalar<URI> repository(String name, UnaryOperator<String> expand, String... schemes) {
        Set<String> known = Set.of(schemes);
        return new Scalar<>(
                name,
                String.join(", ", schemes)
                        + " or file:///…; no sign-in inside the address, which goes to 'user' and 'credential', but"
                        + " for the account of ssh: ssh://git@host/path, for git also git@host:path",
                schemes[schemes.length - 1] + "://git.example/shop",
                text -> text.startsWith("file:") ? file(text) : parse(expand.apply(text), known),
                SshAddress::shown);
    }

    private static URI parse(String text, Set<String> schemes) {
        URI uri = URI.create(text);
        boolean fits = text.matches("[!-~\\p{L}\\p{N}]{1,500}")
                && uri.getScheme() != null
                && schemes.contains(uri.getScheme())
                && uri.getHost() != null
                && !uri.getHost().startsWith("-")
                && SshAddress.namesAtMostTheUser(uri)
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
