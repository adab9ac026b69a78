package io.dragline.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** The way in for who proved himself elsewhere, at a sign-in provider: with the same limits and the same session. */
@Component
public class Entrance {
    private final SignIn signIn;
    private final Sessions sessions;
    private final SecondFactors factors;

    Entrance(SignIn signIn, Sessions sessions, SecondFactors factors) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.factors = factors;
    }

    /** The network that an address belongs to; empty: everyone looks alike there. */
    public String origin(String address) {
        return String.join("", SignIn.origins(address));
    }

    /** @throws TooManyAttempts too many failed from that address */
    public void begin(String address) {
        signIn.begin(address);
    }

    public void failed(String address) {
        signIn.failed(address);
    }

    public boolean asksForCode(String account) {
        return factors.isOn(account);
    }

    /** @throws SignInRefused it is wrong, or was used */
    public void checkCode(String account, String code, String address) {
        signIn.checkCode(account, code, address);
    }

    /** @throws SignInRefused it is wrong, or there is none */
    public void checkPassword(String account, String password, String address) {
        signIn.checkPassword(account, password, address);
    }

    /** A new session; what the browser had before ends. The text of its cookie. */
    String session(String account, HttpServletRequest request) {
        SessionCookie.of(request).ifPresent(sessions::close);
        String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return sessions.open(account, request.getRemoteAddr(), agent);
    }

    /** As {@link #session}; what {@code Set-Cookie} says. */
    public String open(String account, HttpServletRequest request) {
        return SessionCookie.header(request, session(account, request));
    }
}
