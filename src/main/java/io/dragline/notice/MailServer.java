package io.dragline.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where mail goes out, and to whom.
 *
 * @param user null: the server asks for no account
 */
record MailServer(
        String host, int port, Security security, @Nullable String user, String from, List<String> to) {
    /** How the connection is encrypted. */
    enum Security {
        STARTTLS,
        TLS,
        NONE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Security of(String word) {
            for (Security one : values()) if (one.word().equals(word)) return one;
            throw new IllegalArgumentException("'" + word + "' is none of starttls, tls, none");
        }
    }

    /** Whether the password that was meant for the other would go there. */
    boolean isWhere(MailServer other) {
        return host.equalsIgnoreCase(other.host) && port == other.port && security == other.security;
    }

    String place() {
        return host + ":" + port;
    }
}
