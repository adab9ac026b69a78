package io.dragline.notice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a mail server of a wish; nothing in it may end a line or a bracket of SMTP or of a header. */
final class MailCheck {
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?");
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]+]");
    private static final int MOST = 50;

    private MailCheck() {}

    static MailServer server(ChannelWish.@Nullable MailWish wish) {
        if (wish == null) throw new IllegalArgumentException("mail: say its server, sender and recipients");
        String host = require("mail.host", wish.host());
        if (!HOST.matcher(host).matches())
            throw new IllegalArgumentException("mail.host: '" + host + "' is no host; write smtp.example.com");
        MailServer.Security security = Objects.requireNonNullElse(wish.security(), MailServer.Security.STARTTLS);
        int port = wish.port() == null ? (security == MailServer.Security.TLS ? 465 : 587) : wish.port();
        if (port < 1 || port > 65535) throw new IllegalArgumentException("mail.port: " + port + " is no port");
        List<String> to = wish.to() == null ? List.of() : wish.to();
        if (to.isEmpty() || to.size() > MOST)
            throw new IllegalArgumentException("mail.to: name 1 to " + MOST + " recipients");
        to.forEach(each -> address("mail.to", each));
        String user = wish.user() == null || wish.user().isBlank()
                ? null
                : wish.user().strip();
        if (user != null) ChannelCheck.secret("mail.user", user);
        if (user != null && security == MailServer.Security.NONE)
            throw new IllegalArgumentException(
                    "mail.security: an account's password does not go unencrypted; choose" + " starttls or tls");
        return new MailServer(
                host,
                port,
                security,
                user,
                address("mail.from", require("mail.from", wish.from())),
                List.copyOf(new LinkedHashSet<>(to)));
    }

    private static String require(String field, @Nullable String value) {
        if (value == null || value.isBlank()) throw new IllegalArgumentException(field + ": it is missing");
        return value.strip();
    }

    private static String address(String field, String address) {
        if (ADDRESS.matcher(address).matches()) return address;
        throw new IllegalArgumentException(field + ": '" + Escape.line(address) + "' is no mail address");
    }
}
