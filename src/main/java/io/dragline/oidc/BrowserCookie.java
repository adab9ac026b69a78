package io.dragline.oidc;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;

/** Binds a sign-in to the browser that began it. Lax: it must come along when the provider's page sends the browser back. */
final class BrowserCookie {
    private static final String NAME = "dragline_oidc";
    /** Of this host alone; browsers accept it over TLS only. */
    private static final String SECURE_NAME = "__Host-" + NAME;

    private BrowserCookie() {}

    static Optional<String> of(HttpServletRequest request, Provider provider) {
        return value(request, name(provider));
    }

    /** Where the provider is not known yet. */
    static Optional<String> of(HttpServletRequest request) {
        return value(request, SECURE_NAME).or(() -> value(request, NAME));
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static String set(Provider provider, String value) {
        return cookie(provider, value, Attempts.SECONDS);
    }

    static String takeAway(Provider provider) {
        return cookie(provider, "", 0);
    }

    private static String cookie(Provider provider, String value, int seconds) {
        return ResponseCookie.from(name(provider), value)
                .httpOnly(true)
                .secure(isSecure(provider))
                .sameSite("Lax")
                .path("/")
                .maxAge(seconds)
                .build()
                .toString();
    }

    private static String name(Provider provider) {
        return isSecure(provider) ? SECURE_NAME : NAME;
    }

    /** As browsers reach it, whatever stands in between. */
    private static boolean isSecure(Provider provider) {
        return "https".equals(provider.dragline().getScheme());
    }
}
