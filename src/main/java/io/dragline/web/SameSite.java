package io.dragline.web;

import io.dragline.user.NotAllowed;
import io.dragline.user.SessionCookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Refuses what another site's page makes a browser send. The cookie is SameSite as well; this does not rely on it. */
final class SameSite {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private SameSite() {}

    /** For whatever changes something and brings no token of its own, signing in too. */
    static void check(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) return;
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        boolean own = site == null || site.equals("same-origin") || site.equals("none");
        if (!own || !isOwn(origin, request.getHeader(HttpHeaders.HOST)))
            throw new NotAllowed("this request comes from a page of another site (" + origin
                    + "); use Dragline's own page, or a token");
    }

    private static boolean isOwn(@Nullable String origin, @Nullable String host) {
        if (origin == null) return true; // no browser, or one that reads only
        try {
            return host != null && host.equals(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A new sign-in needs none: whoever has the password could get one. */
    static void checkToken(HttpServletRequest request, String session) {
        boolean signsIn =
                request.getMethod().equals("POST") && request.getRequestURI().equals("/api/session");
        if (READING.contains(request.getMethod()) || signsIn) return;
        if (!SessionCookie.isCsrfToken(request.getHeader(SessionCookie.CSRF_HEADER), session))
            throw new NotAllowed("the header " + SessionCookie.CSRF_HEADER
                    + " is missing or of another session; reload the page, GET /api/session tells it");
    }
}
