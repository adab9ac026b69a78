package io.dragline.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A browser signs in for a session, which its cookie carries; programs use tokens. */
@RestController
@RequestMapping("/api/session")
class SessionApi {
    private final SignIn signIn;
    private final Sessions sessions;
    private final Entrance entrance;
    private final StoredPreferences preferences;

    SessionApi(SignIn signIn, Sessions sessions, Entrance entrance, StoredPreferences preferences) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.entrance = entrance;
        this.preferences = preferences;
    }

    /**
     * Who uses this browser; all is empty when nobody has signed in, which is no error.
     *
     * @param actions what is allowed somewhere. @param grants where
     * @param csrf to be sent back in the header X-CSRF-Token with whatever changes something
     */
    record Session(
            @Nullable String user,
            List<Action> actions,
            List<Grant> grants,
            @Nullable String csrf,
            Preferences preferences) {
        static final Session NOBODY = new Session(null, List.of(), List.of(), null, new Preferences(null, null));
    }

    @Anyone
    @PostMapping
    ResponseEntity<Session> open(@RequestBody SignInApi.Login login, HttpServletRequest request) {
        signIn.check(login.user(), login.password(), login.code(), request.getRemoteAddr());
        String text = entrance.session(login.user(), request);
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.header(request, text))
                .body(read(text).orElseThrow(SignInRefused::new));
    }

    @Anyone
    @GetMapping
    Session show(HttpServletRequest request) {
        return SessionCookie.of(request).flatMap(this::read).orElse(Session.NOBODY);
    }

    @Anyone
    @DeleteMapping
    ResponseEntity<Void> close(HttpServletRequest request) {
        SessionCookie.of(request).ifPresent(sessions::close);
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, SessionCookie.header(request, ""))
                .build();
    }

    @OwnAccount(limited = true)
    @PutMapping("/preferences")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void prefer(@RequestBody Preferences wish, Caller caller) {
        preferences.set(caller.user(), wish);
    }

    private Optional<Session> read(String text) {
        return sessions.caller(text)
                .map(caller -> new Session(
                        caller.user(),
                        caller.rights().actions().stream().sorted().toList(),
                        caller.rights().grants(),
                        SessionCookie.csrfToken(text),
                        preferences.of(caller.user())));
    }
}
