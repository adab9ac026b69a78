package io.dragline.project;

import java.util.regex.Pattern;

/** How images and revisions are spelt, in a manifest and in a request, so that nobody who uses them has to ask. */
public final class Spelling {
    /** Branches and tags of git, in any script; nothing that git or a shell reads as more than a name. */
    public static final String BRANCH =
            "(?![-/.])(?!@$)(?!.*(\\.\\.|//|/\\.|\\.lock(/|$)))[\\p{L}\\p{M}\\p{N}._/@+#=,-]{0,199}[\\p{L}\\p{M}\\p{N}_@+#=-]";

    private static final String IMAGE_PART = "[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*";
    public static final String IMAGE = "(?=.{1,255}$)([A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:[0-9]{1,5})?/)?"
            + IMAGE_PART + "(/" + IMAGE_PART + ")*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(@sha256:[a-f0-9]{64})?";

    private static final Pattern REVISION_NAME = Pattern.compile(BRANCH);
    private static final Pattern IMAGE_NAME = Pattern.compile(IMAGE);

    private Spelling() {}

    /** @throws IllegalArgumentException it can be no branch, tag, commit or number of svn */
    public static void requireRevision(String text) {
        if (!REVISION_NAME.matcher(text).matches())
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' names no revision: write a branch, a tag, a commit"
                            + " or a number of svn; letters, digits and . _ / @ + # = , - without a leading dash or '..'");
    }

    /** @throws IllegalArgumentException it can be no image */
    public static void requireImage(String text) {
        if (!IMAGE_NAME.matcher(text).matches())
            throw new IllegalArgumentException(
                    "'" + shown(text) + "' names no image: write [host[:port]/]name[:tag][@sha256:digest],"
                            + " the name in lower case, such as redis:7");
    }

    private static String shown(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
