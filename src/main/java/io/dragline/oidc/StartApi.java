package io.dragline.oidc;

import io.dragline.user.Anyone;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.Entrance;
import io.dragline.user.Newcomers;
import io.dragline.user.OwnAccount;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where to sign in but by a password, and the way there. */
@RestController
@RequestMapping("/api/oidc")
class StartApi {
    private final Providers providers;
    private final Attempts attempts;
    private final Flow flow;
    private final Identities identities;
    private final Entrance entrance;
    private final Newcomers newcomers;
    private final Audit audit;
    private final TransactionOperations transaction;

    StartApi(
            Providers providers,
            Attempts attempts,
            Flow flow,
            Identities identities,
            Entrance entrance,
            Newcomers newcomers,
            Audit audit,
            TransactionOperations transaction) {
        this.providers = providers;
        this.attempts = attempts;
        this.flow = flow;
        this.identities = identities;
        this.entrance = entrance;
        this.newcomers = newcomers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A button of the sign-in page. */
    record Choice(ProviderName name, String title) {}

    /** @param next where the page goes on afterwards */
    record Start(@Nullable String next) {}

    /** @param address of the provider's page: the browser goes there now */
    record Leave(URI address) {}

    /** @param password of the account that is signed in: a stolen session must not open another door */
    record Link(String password) {
        @Override
        public String toString() {
            return "(password)";
        }
    }

    @Anyone
    @GetMapping
    List<Choice> choices() {
        return providers.all().stream()
                .filter(stored -> stored.provider().enabled())
                .map(stored -> new Choice(stored.name(), stored.provider().title()))
                .toList();
    }

    @Anyone
    @PostMapping("/{name}/start")
    ResponseEntity<Leave> start(@PathVariable String name, @RequestBody Start start, HttpServletRequest request) {
        entrance.begin(request.getRemoteAddr());
        return leave(providers.enabled(name), LocalPath.of(start.next()), null, request);
    }

    /** Makes who signs in there this account, from then on. */
    @OwnAccount
    @PostMapping("/{name}/link")
    ResponseEntity<Leave> link(
            @PathVariable String name, @RequestBody Link link, Caller caller, HttpServletRequest request) {
        entrance.checkPassword(caller.user(), link.password(), request.getRemoteAddr());
        audit.record(caller, "identity.begin", caller.user(), "at " + name);
        return leave(providers.enabled(name), LocalPath.of("/settings/account"), caller.user(), request);
    }

    private ResponseEntity<Leave> leave(
            Providers.Stored at, LocalPath next, @Nullable String link, HttpServletRequest request) {
        try {
            Begun begun = attempts.begin(at.name(), next, link, request.getRemoteAddr());
            return ResponseEntity.ok()
                    .header(HttpHeaders.SET_COOKIE, BrowserCookie.set(at.provider(), begun.browser()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .body(new Leave(flow.authorization(at, begun)));
        } catch (NotLetIn e) {
            throw new IllegalStateException(e.getMessage() + "; try again in a few minutes", e);
        }
    }

    @OwnAccount
    @GetMapping("/identities")
    List<Identities.Identity> mine(Caller caller) {
        return identities.of(caller.user());
    }

    @OwnAccount
    @DeleteMapping("/identities/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable long id, Caller caller) {
        transaction.executeWithoutResult(status -> {
            if (!identities.remove(caller.user(), id))
                throw new NoSuchElementException("you have no identity with the id " + id);
            if (!newcomers.hasPassword(caller.user())
                    && identities.of(caller.user()).isEmpty())
                throw new IllegalStateException(
                        "you have no password, and this is how you sign in; ask an administrator for a password first");
            audit.record(caller, "identity.unlink", caller.user(), "" + id);
        });
    }
}
