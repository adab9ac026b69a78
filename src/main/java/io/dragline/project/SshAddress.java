package io.dragline.project;

import java.net.URI;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of repositories over SSH, which for git are also written {@code user@host:path}. */
public final class SshAddress {
    private static final Set<String> SCHEMES = Set.of("ssh", "svn+ssh");
    private static final String USER = "[A-Za-z0-9_][A-Za-z0-9._+-]{0,63}";
    private static final Pattern SHORT =
            Pattern.compile("(" + USER + ")@([A-Za-z0-9][A-Za-z0-9.-]*):((?!-)[\\p{L}\\p{N}/._~+@-]+)");
    /** The short form begins in the account's home; only there. */
    private static final String HOME = "~/";

    private SshAddress() {}

    /** Whether it is one, in its long form. */
    public static boolean is(URI location) {
        return location.getScheme() != null && SCHEMES.contains(location.getScheme());
    }

    /** Whether what stands before the host is an account's name without a password, or nothing. */
    public static boolean namesAtMostTheUser(URI location) {
        return location.getRawUserInfo() == null
                || (is(location) && location.getRawUserInfo().matches(USER));
    }

    /** The long form of what is in the short one; everything else as it is. */
    public static String expand(String text) {
        Matcher parts = SHORT.matcher(text);
        if (!parts.matches()) return text;
        String path = parts.group(3);
        return "ssh://" + parts.group(1) + "@" + parts.group(2) + "/"
                + (path.startsWith("/") ? path.substring(1) : HOME + path);
    }

    /** As people type it: the short form if only that says the same to every host, else the address as it is. */
    public static String shown(URI location) {
        String text = location.toString();
        String brief = text.replaceFirst("^ssh://([^/]+)/~/", "$1:");
        return expand(brief).equals(text) ? brief : text;
    }

    /** The address with the account that signs in; null: none is named. */
    public static @Nullable URI withUser(URI location, @Nullable String user) {
        if (location.getRawUserInfo() != null) return location;
        return user == null || !user.matches(USER)
                ? null
                : URI.create(location.toString().replaceFirst("://", "://" + Matcher.quoteReplacement(user) + "@"));
    }
}
