package io.dragline.project.manifest;

import io.dragline.project.Spelling;
import java.util.regex.Pattern;

/** Texts that are checked when they are applied, so that nobody who uses them has to. */
final class Words {
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";
    /** Control characters but tab and line feed, halves of characters, and what is none. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\\t\\n]]|\\p{Cs}|[\\uFFFE\\uFFFF]");

    static final Scalar<String> TEXT = text("a text", 32_768, "The demo shop");
    static final Scalar<String> VALUE =
            text("the value of a variable", 32_768, "debug").quiet();
    static final Scalar<String> COMMAND =
            text("a command line", 8_192, "mvn -q package").filled();
    static final Scalar<String> ARGUMENT = text("an argument", 8_192, "--appendonly");

    static final Scalar<String> DOMAIN = Scalar.matching(
            "a domain",
            "(?=.{1,253}$)(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*",
            "lower-case labels of letters, digits and hyphens joined by dots, '*.' in front for all below",
            "shop.example.com");
    static final Scalar<String> ROUTE = Scalar.matching(
            "a path",
            "(?!.*//)(?!.*/\\.\\.?(/|$))/[A-Za-z0-9._~/-]{0,254}",
            "'/' and then letters, digits, '.', '_', '~', '/', '-', without '//', '/./' and '/../'",
            "/api/");
    static final Scalar<String> FOLDER = Scalar.matching(
            "a path inside the repository",
            "(?![-/])(?!(.*/)?\\.\\.(/|$))[\\p{L}\\p{N}._/@+ -]{1,255}",
            "letters, digits, '.', '_', '/', '@', '+', '-' and spaces; not absolute, without '..', no '-' first",
            "api");
    static final Scalar<String> BRANCH = Scalar.matching(
            "a branch",
            Spelling.BRANCH,
            "up to 200 letters, digits, '.', '_', '/', '@', '+', '#', '=', ',', '-'; no '-', '/' or '.' first, without '..'",
            "main");
    static final Scalar<String> IMAGE = Scalar.matching(
            "an image", Spelling.IMAGE, "[host[:port]/]name[:tag][@sha256:digest], the name in lower case", "redis:7");
    static final Scalar<String> USER = Scalar.matching(
            "a user", "[A-Za-z0-9_][A-Za-z0-9._@+-]{0,63}", "letters, digits, '.', '_', '@', '+', '-'", "git");
    static final Scalar<String> FINGERPRINT = Scalar.matching(
            "a fingerprint",
            "SHA256:[A-Za-z0-9+/]{43}",
            "SHA256: and 43 characters, as ssh-keygen -l prints it",
            "SHA256:+DiY3wvvV6TuJJhbpZisF/zLDA0zPMSvHdkr4UvCOqU");

    private Words() {}

    private static Scalar<String> text(String name, int longest, String example) {
        return new Scalar<>(
                name,
                "up to " + longest + " characters, none of them a control character but tab and line feed",
                example,
                text -> {
                    if (text.length() > longest || UNPRINTABLE.matcher(text).find())
                        throw new IllegalArgumentException();
                    return text;
                },
                text -> text);
    }
}
