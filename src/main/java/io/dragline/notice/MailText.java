package io.dragline.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** A mail as it travels (RFC 5322, MIME): the text twice, plain and as HTML, all of it ASCII. */
final class MailText {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(76, new byte[] {'\r', '\n'});
    /** Of UTF-8, so that an encoded word with its frame has at most 75 characters. */
    private static final int WORD_BYTES = 39;

    private MailText() {}

    static byte[] of(MailServer server, Message message, Instant at) {
        String boundary = "dragline-" + message.delivery();
        StringBuilder mail = new StringBuilder();
        header(mail, "From", "Dragline <" + server.from() + ">");
        header(mail, "To", String.join(",\r\n ", server.to()));
        header(mail, "Subject", words(message.title()));
        header(mail, "Date", DATE.format(at.atOffset(ZoneOffset.UTC)));
        header(
                mail,
                "Message-ID",
                "<delivery-" + message.delivery() + "@" + server.from().replaceFirst(".*@", "") + ">");
        header(mail, "Auto-Submitted", "auto-generated");
        header(mail, "MIME-Version", "1.0");
        header(mail, "Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        part(mail, boundary, "plain", plain(message));
        part(mail, boundary, "html", html(message));
        return mail.append("\r\n--")
                .append(boundary)
                .append("--\r\n")
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static void header(StringBuilder mail, String name, String value) {
        mail.append(name).append(": ").append(value).append("\r\n");
    }

    private static void part(StringBuilder mail, String boundary, String type, String text) {
        mail.append("\r\n--").append(boundary).append("\r\n");
        header(mail, "Content-Type", "text/" + type + "; charset=UTF-8");
        header(mail, "Content-Transfer-Encoding", "base64");
        mail.append("\r\n").append(LINES.encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String plain(Message message) {
        String link = message.link() == null ? "" : "\r\n\r\n" + message.open() + ": " + message.link();
        return message.title() + "\r\n\r\n" + String.join("\r\n", message.lines()) + link + "\r\n";
    }

    private static String html(Message message) {
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html><body style=\"font-family:sans-serif\"><h3>"
                + Escape.entities(message.title()) + "</h3><p>");
        html.append(String.join(
                "<br>\n", message.lines().stream().map(Escape::entities).toList()));
        if (message.link() != null)
            html.append("</p><p><a href=\"")
                    .append(Escape.entities(message.link()))
                    .append("\">")
                    .append(Escape.entities(message.open()))
                    .append("</a>");
        return html.append("</p></body></html>\r\n").toString();
    }

    /** Encoded words (RFC 2047), a line each: whatever is in it, a header it does not become. */
    static String words(String text) {
        List<String> words = new ArrayList<>();
        String rest = text;
        while (!rest.isEmpty()) {
            String piece = WecomSender.cut(rest, WORD_BYTES);
            words.add("=?UTF-8?B?" + Base64.getEncoder().encodeToString(piece.getBytes(StandardCharsets.UTF_8)) + "?=");
            rest = rest.substring(piece.length());
        }
        return String.join("\r\n ", words);
    }
}
