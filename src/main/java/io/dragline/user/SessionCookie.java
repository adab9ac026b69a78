package io.dragline.user;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** How a browser carries its session: scripts cannot read it, and other sites' pages cannot have it sent. */
public final class SessionCookie {
    /** What a request that changes something must bring beside the cookie; other sites' pages do not know it. */
    public static final String CSRF_HEADER = "X-CSRF-Token";

    private static final String NAME = "dragline_session";
    /** The prefix binds it to this host; browsers accept it over TLS only. */
    private static final String SECURE_NAME = "__Host-" + NAME;

    private SessionCookie() {}

    public static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        String name = isSecure(request) ? SECURE_NAME : NAME;
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Made of the session, so there is nothing more to store. */
    static String csrfToken(String session) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(TokenText.hash("csrf " + session));
    }

    public static boolean isCsrfToken(@Nullable String text, String session) {
        return text != null
                && MessageDigest.isEqual(
                        text.getBytes(StandardCharsets.UTF_8),
                        csrfToken(session).getBytes(StandardCharsets.UTF_8));
    }

    /** An empty session takes the cookie away. */
    static String header(HttpServletRequest request, String session) {
        boolean secure = isSecure(request);
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(secure ? SECURE_NAME : NAME, session)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Strict")
                .path("/");
        return (session.isEmpty() ? cookie.maxAge(0) : cookie).build().toString();
    }

    /** A proxy in front may end TLS; whoever invents that header only makes the own cookie stricter. */
    private static boolean isSecure(HttpServletRequest request) {
        return request.isSecure() || "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }
}
