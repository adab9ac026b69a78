package io.dragline.notice;

import io.dragline.outbound.Connection;
import io.dragline.outbound.Outbound;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Mail, handed to a server that sends it on; a password goes over TLS only, with the certificate checked. */
@Component
class MailSender implements Sender {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Outbound outbound;

    MailSender(Outbound outbound) {
        this.outbound = outbound;
    }

    @Override
    public ChannelKind kind() {
        return ChannelKind.MAIL;
    }

    @Override
    public String send(Target target, Message message) throws IOException {
        MailServer server = target.server();
        boolean encrypts = server.security() != MailServer.Security.NONE;
        if (!encrypts && !outbound.isNamed(server.host(), server.port()))
            throw SendFailed.lasting("mail to " + server.place() + " would not be encrypted; choose starttls or tls, or"
                    + " start the control plane with --outbound " + server.host());
        try (Connection connection = outbound.connect(server.host(), server.port(), LONGEST)) {
            if (server.security() == MailServer.Security.TLS) connection.secure();
            try {
                talk(new SmtpTalk(connection, server.place()), target, message);
            } catch (SendFailed e) {
                throw e;
            } catch (IOException e) {
                throw connection.told(e);
            }
        }
        return server.place() + " took it for " + server.to().size() + " recipients";
    }

    private static void talk(SmtpTalk talk, Target target, Message message) throws IOException {
        MailServer server = target.server();
        talk.greeting();
        List<String> abilities = talk.hello();
        if (server.security() == MailServer.Security.STARTTLS) {
            if (!abilities.contains("STARTTLS"))
                throw SendFailed.lasting(server.place() + " offers no STARTTLS; try tls, usually on port 465");
            talk.startTls();
            abilities = talk.hello();
        }
        if (server.user() != null) {
            if (target.password() == null) throw SendFailed.lasting("the channel has no password for its account");
            talk.signIn(abilities, server.user(), target.password());
        }
        talk.mail(
                server.from(),
                server.to(),
                MailText.of(server, message, Clock.systemUTC().instant()));
        talk.quit();
    }
}
