package io.dragline.notice;

import io.dragline.outbound.Connection;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/** Speaks SMTP (RFC 5321) over a connection: command, answer, command. */
final class SmtpTalk {
    private static final int LONGEST_LINE = 2000;
    private static final int MOST_LINES = 100;

    private final Connection connection;
    private final String server;
    private InputStream in;

    /** One answer; its text is not shown: it may quote what was sent. */
    private record Answer(int code, List<String> lines) {}

    SmtpTalk(Connection connection, String server) throws IOException {
        this.connection = connection;
        this.server = server;
        this.in = new BufferedInputStream(connection.in());
    }

    void greeting() throws IOException {
        expect(read(), "the greeting", 220);
    }

    /** What the server can do, in capitals. */
    List<String> hello() throws IOException {
        return expect(say("EHLO dragline.invalid"), "EHLO", 250).lines().stream()
                .map(line -> line.toUpperCase(Locale.ROOT))
                .toList();
    }

    /** What came unencrypted before, and was not asked for, is not read after it. */
    void startTls() throws IOException {
        expect(say("STARTTLS"), "STARTTLS", 220);
        if (in.available() > 0) throw SendFailed.lasting(server + " says more than it should before TLS begins");
        connection.secure();
        in = new BufferedInputStream(connection.in());
    }

    void signIn(List<String> abilities, String user, String password) throws IOException {
        String ways = abilities.stream()
                .filter(each -> each.startsWith("AUTH"))
                .findFirst()
                .orElse("");
        if (ways.matches(".*\\bPLAIN\\b.*"))
            expect(say("AUTH PLAIN " + base64("\0" + user + "\0" + password)), "the account and its password", 235);
        else if (ways.matches(".*\\bLOGIN\\b.*")) {
            expect(say("AUTH LOGIN"), "AUTH LOGIN", 334);
            expect(say(base64(user)), "the account", 334);
            expect(say(base64(password)), "the account and its password", 235);
        } else throw SendFailed.lasting(server + " takes neither AUTH PLAIN nor AUTH LOGIN on this connection");
    }

    void mail(String from, List<String> to, byte[] text) throws IOException {
        expect(say("MAIL FROM:<" + from + ">"), "the sender " + from, 250);
        for (String each : to) expect(say("RCPT TO:<" + each + ">"), "the recipient " + each, 250);
        expect(say("DATA"), "DATA", 354);
        connection.out().write(text);
        connection.out().flush();
        expect(say("\r\n."), "the message", 250);
    }

    /** The message is taken already, so nobody waits for the answer. */
    void quit() throws IOException {
        write("QUIT");
    }

    private Answer say(String line) throws IOException {
        write(line);
        return read();
    }

    private void write(String line) throws IOException {
        connection.out().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        connection.out().flush();
    }

    private Answer read() throws IOException {
        List<String> lines = new ArrayList<>();
        while (lines.size() < MOST_LINES) {
            String line = line();
            if (!line.matches("[2-5][0-9]{2}([ -].*)?")) throw SendFailed.lasting(server + " does not speak SMTP");
            lines.add(line.length() > 4 ? line.substring(4) : "");
            if (line.length() == 3 || line.charAt(3) == ' ')
                return new Answer(Integer.parseInt(line.substring(0, 3)), lines);
        }
        throw SendFailed.lasting(server + " answers without an end");
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) throw new EOFException("it hung up");
            if (line.size() >= LONGEST_LINE) throw SendFailed.lasting(server + " does not speak SMTP");
            if (next != '\r') line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private Answer expect(Answer answer, String what, int code) throws IOException {
        if (answer.code() == code || code == 250 && answer.code() == 251) return answer;
        String told = server + " answered " + answer.code() + " to " + what;
        throw answer.code() >= 500 ? SendFailed.lasting(told) : SendFailed.passing(told);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
