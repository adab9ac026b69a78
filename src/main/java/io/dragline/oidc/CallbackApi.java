package io.dragline.oidc;

import io.dragline.user.Anyone;
import io.dragline.user.Entrance;
import io.dragline.user.TooManyAttempts;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Browsers that come back from a provider. They are sent on to the page, which says what there is to say. */
@RestController
@RequestMapping("/api/oidc")
class CallbackApi {
    private static final Logger log = LoggerFactory.getLogger(CallbackApi.class);

    private final Providers providers;
    private final Attempts attempts;
    private final Flow flow;
    private final Arrival arrival;
    private final Entrance entrance;

    CallbackApi(Providers providers, Attempts attempts, Flow flow, Arrival arrival, Entrance entrance) {
        this.providers = providers;
        this.attempts = attempts;
        this.flow = flow;
        this.arrival = arrival;
        this.entrance = entrance;
    }

    /** What a provider's redirect says. */
    private record Answer(
            @Nullable String code,
            @Nullable String state,
            @Nullable String error,
            @Nullable String issuer) {}

    @Hidden
    @Anyone
    @GetMapping("/{name}/callback")
    ResponseEntity<Void> callback(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String iss,
            HttpServletRequest request) {
        Providers.Stored at = providers.get(name);
        try {
            entrance.begin(request.getRemoteAddr());
            return arrive(at, new Answer(code, state, error, iss), request);
        } catch (NotLetIn e) {
            if (e.refusal() == Refusal.STALE || e.refusal() == Refusal.TOKEN) entrance.failed(request.getRemoteAddr());
            return refused(at, e.refusal(), e);
        } catch (ProviderFailed e) {
            return refused(at, Refusal.PROVIDER, e);
        } catch (TooManyAttempts e) {
            return refused(at, Refusal.TOO_MANY, e);
        }
    }

    private ResponseEntity<Void> arrive(Providers.Stored at, Answer answer, HttpServletRequest request) {
        String browser = BrowserCookie.of(request, at.provider()).orElse("");
        Attempt attempt = Optional.ofNullable(answer.state())
                .flatMap(state -> attempts.take(at.name(), state, browser))
                .orElseThrow(() -> new NotLetIn(
                        Refusal.STALE, "it did not begin in this browser, took too long, or was used before"));
        if (!at.provider().enabled()) throw new NotLetIn(Refusal.SWITCHED_OFF, "the provider is switched off");
        flow.checkIssuer(at.provider(), answer.issuer());
        if (answer.code() == null) throw new NotLetIn(Refusal.DENIED, "the provider said " + word(answer.error()));
        String account = arrival.account(at, flow.person(at, answer.code(), attempt), attempt);
        if (attempt.link() != null) return to(attempt.next().value(), BrowserCookie.takeAway(at.provider()));
        if (entrance.asksForCode(account)) {
            attempts.proved(attempt, browser, account);
            return to("/login?code&next=" + encoded(attempt.next().value()));
        }
        arrival.signedIn(at.name(), account);
        return to(attempt.next().value(), entrance.open(account, request), BrowserCookie.takeAway(at.provider()));
    }

    /** @param code of the app, or a recovery code */
    record Code(String code) {
        @Override
        public String toString() {
            return "(code)";
        }
    }

    record Next(String next) {}

    /** The second factor of who has come back; wrong ones count as wrong passwords do. */
    @Anyone
    @PostMapping("/code")
    ResponseEntity<Next> code(@RequestBody Code code, HttpServletRequest request) {
        String browser = BrowserCookie.of(request).orElse("");
        Attempts.Proved proved = attempts.proved(browser).orElseThrow(CallbackApi::stale);
        entrance.checkCode(proved.account(), code.code(), request.getRemoteAddr());
        if (!attempts.end(browser)) throw stale();
        arrival.signedIn(proved.provider(), proved.account());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, entrance.open(proved.account(), request))
                .body(new Next(proved.next().value()));
    }

    private static IllegalStateException stale() {
        return new IllegalStateException("this sign-in took too long, or was ended; begin again at the sign-in page");
    }

    /** The page has the sentence; the log has what an administrator needs. */
    private static ResponseEntity<Void> refused(Providers.Stored at, Refusal refusal, RuntimeException why) {
        log.warn("sign-in at {} refused: {}", at.name(), oneLine(why));
        return to("/login?refused=" + refusal.word() + "&provider=" + at.name(), BrowserCookie.takeAway(at.provider()));
    }

    private static ResponseEntity<Void> to(String path, String... cookies) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .header(HttpHeaders.SET_COOKIE, cookies)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .location(URI.create(path))
                .build();
    }

    /** Providers choose these words, and whoever makes up a redirect. */
    private static String word(@Nullable String error) {
        return error != null && error.toLowerCase(Locale.ROOT).matches("[a-z_]{1,40}") ? error : "nothing";
    }

    private static String oneLine(RuntimeException why) {
        return String.valueOf(why.getMessage()).replaceAll("\\p{Cntrl}", " ");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
