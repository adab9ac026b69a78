package io.dragline.image;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names an image as docker does: {@code redis} means {@code docker.io/library/redis:latest}.
 *
 * @param host of the registry, with its port if it has one
 * @param path inside the registry
 * @param tag null when only the digest counts
 * @param digest {@code sha256:…}; null when only the tag counts
 */
public record ImageRef(
        String host,
        String path,
        @Nullable String tag,
        @Nullable String digest) {
    private static final String HUB = "docker.io";
    private static final String OFFICIAL = "library/";
    private static final String WORD = "[a-z0-9]+(?:(?:\\.|_|__|-{1,9})[a-z0-9]+){0,60}";
    private static final Pattern WITHOUT_HOST = Pattern.compile("(?<path>" + WORD + "(?:/" + WORD + "){0,20})"
            + "(?::(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}))?(?:@(?<digest>sha256:[0-9a-f]{64}))?");

    public ImageRef {
        if (host.length() + path.length() > 254) throw refused(path, "its name is longer than 255 characters");
    }

    @JsonCreator
    public static ImageRef parse(String text) {
        if (text.length() > 500) throw refused(text.substring(0, 40) + "…", "it is too long");
        if (text.matches("[0-9a-f]{64}") || ImageId.isId(text)) throw refused(text, "it is an image's id");
        int slash = text.indexOf('/');
        String first = slash < 0 ? "" : text.substring(0, slash);
        boolean hosted = first.equals("localhost") || first.contains(".") || first.contains(":");
        Matcher matcher = WITHOUT_HOST.matcher(hosted ? text.substring(slash + 1) : text);
        if (!matcher.matches() || hosted && !RegistryAddress.isValid(first))
            throw refused(text, "write host:port/path:tag, host:port/path@sha256:…, or short as redis:7");
        return of(hosted ? first : HUB, matcher);
    }

    private static ImageRef of(String host, Matcher matcher) {
        String hub = host.equals("index.docker.io") ? HUB : host;
        String path = matcher.group("path");
        String digest = matcher.group("digest");
        String tag = matcher.group("tag");
        return new ImageRef(
                hub,
                hub.equals(HUB) && !path.contains("/") ? OFFICIAL + path : path,
                tag == null && digest == null ? "latest" : tag,
                digest);
    }

    private static IllegalArgumentException refused(String text, String why) {
        return new IllegalArgumentException("'" + text + "' is not an image's name: " + why);
    }

    /** As docker prints it: what it fills in itself is left out. */
    public String repository() {
        if (!host.equals(HUB)) return host + "/" + path;
        return path.startsWith(OFFICIAL) ? path.substring(OFFICIAL.length()) : path;
    }

    public boolean sameRepository(ImageRef other) {
        return host.equals(other.host) && path.equals(other.path);
    }

    public ImageRef at(String digest) {
        return new ImageRef(host, path, null, digest);
    }

    @JsonValue
    @Override
    public String toString() {
        return repository() + (tag == null ? "" : ":" + tag) + (digest == null ? "" : "@" + digest);
    }
}
