package io.dragline.notice;

import java.util.regex.Pattern;

/** Makes a value a piece of one line that its receiver shows as it is: a commit's message must not link, ping or format. */
final class Escape {
    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_\\[\\]<>#~|!]");

    private Escape() {}

    static String of(ChannelKind kind, String value) {
        String line = line(value);
        return switch (kind) {
            case DINGTALK, WECOM -> MARKDOWN.matcher(line).replaceAll("\\\\$0");
            case SLACK -> entities(line);
            case FEISHU, MAIL, WEBHOOK, PUSH -> line; // they take plain text
        };
    }

    /** As Slack and HTML want it. */
    static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String line(String value) {
        String line = CONTROL.matcher(value).replaceAll(" ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
