package io.dragline.web;

import io.dragline.user.Caller;
import io.dragline.user.Callers;
import io.dragline.user.Presence;
import io.dragline.user.SessionCookie;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by its bearer token, else by its session cookie; without a good one it stays nobody's. */
class SignInFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Callers callers;
    private final Problems problems;

    SignInFilter(Callers callers, Problems problems) {
        this.callers = callers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        try {
            if (header == null) signInByCookie(request);
            else if (header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                signIn(
                        request,
                        () -> callers.withToken(
                                header.substring(SCHEME.length()).strip()));
        } catch (RuntimeException e) {
            problems.write(request, response, problems.of(e));
            return;
        }
        chain.doFilter(request, response);
    }

    private void signInByCookie(HttpServletRequest request) {
        SameSite.check(request);
        Optional<String> session = SessionCookie.of(request);
        if (session.isEmpty()) return;
        boolean known = signIn(request, () -> callers.withSession(session.get()));
        if (known) SameSite.checkToken(request, session.get());
    }

    private static boolean signIn(HttpServletRequest request, Supplier<Optional<Caller>> who) {
        Optional<Caller> caller = who.get();
        if (caller.isEmpty()) return false;
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller.get(), null, List.of()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(Presence.class.getName(), (Presence) who::get);
        return true;
    }
}
