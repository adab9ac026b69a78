package io.dragline.oidc;

import io.dragline.outbound.HttpCall;
import io.dragline.outbound.OutboundRefused;
import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.Newcomers;
import io.dragline.user.NotAllowed;
import io.dragline.user.Requires;
import io.dragline.user.Scope;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sign-in providers, for an admin who may do all: whoever describes one says who comes in as whom. */
@RestController
@RequestMapping("/api/sign-in-providers")
class ProvidersApi {
    private final Providers providers;
    private final Issuers issuers;
    private final HttpCall http;
    private final Newcomers newcomers;
    private final Audit audit;
    private final TransactionOperations transaction;

    ProvidersApi(
            Providers providers,
            Issuers issuers,
            HttpCall http,
            Newcomers newcomers,
            Audit audit,
            TransactionOperations transaction) {
        this.providers = providers;
        this.issuers = issuers;
        this.http = http;
        this.newcomers = newcomers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param callback to be registered at the provider */
    record View(ProviderName name, Provider provider, boolean secret, URI callback) {
        static View of(Providers.Stored stored) {
            ProviderName name = stored.name();
            return new View(
                    name, stored.provider(), stored.secret(), stored.provider().callback(name));
        }
    }

    @Requires(Action.ADMIN)
    @GetMapping
    List<View> list() {
        return providers.all().stream().map(View::of).toList();
    }

    @Requires(Action.ADMIN)
    @PutMapping("/{name}")
    View set(@PathVariable String name, @RequestBody ProviderWish wish, Caller caller) {
        requireAll(caller);
        ProviderName called = new ProviderName(name);
        Provider provider = wish.provider();
        requireReachable(provider.issuer());
        transaction.executeWithoutResult(status -> {
            providers.save(called, provider, secret(name, wish));
            audit.record(caller, "sign-in-provider.set", name, told(provider));
        });
        issuers.forget(provider.issuer());
        return View.of(providers.get(name));
    }

    /** Accounts and who they are there stay: the provider may come back. */
    @Requires(Action.ADMIN)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Caller caller) {
        requireAll(caller);
        transaction.executeWithoutResult(status -> newcomers.changing(() -> {
            providers.remove(name);
            newcomers.forget(name);
            audit.record(caller, "sign-in-provider.remove", name, "");
        }));
    }

    /** Asks the provider now for what it says of itself. */
    @Requires(Action.ADMIN)
    @PostMapping("/{name}/check")
    Issuers.Found check(@PathVariable String name, Caller caller) {
        requireAll(caller);
        Provider provider = providers.get(name).provider();
        issuers.forget(provider.issuer());
        Issuers.Found found = issuers.look(provider.issuer());
        audit.record(caller, "sign-in-provider.check", name, "");
        return found;
    }

    private static void requireAll(Caller caller) {
        for (Action action : Action.values())
            if (!caller.may(action, Scope.EVERYTHING)) throw new NotAllowed(caller.user(), action, Scope.EVERYTHING);
    }

    private void requireReachable(URI issuer) {
        try {
            http.require(issuer);
        } catch (OutboundRefused e) {
            throw new IllegalArgumentException("issuer: " + e.getMessage(), e);
        }
    }

    /** What was entrusted to one issuer is not sent to another. */
    private @Nullable String secret(String name, ProviderWish wish) {
        String given = wish.clientSecret();
        if (given != null) return given.isEmpty() ? null : given;
        Optional<Providers.Stored> before = providers.find(name);
        if (before.isEmpty() || !before.get().secret()) return null;
        if (!before.get().provider().issuer().equals(wish.issuer()))
            throw new IllegalArgumentException(
                    "clientSecret: the issuer is another one now, so give the secret that belongs to it");
        return providers.secret(before.get());
    }

    private static String told(Provider provider) {
        return provider.issuer() + " as " + provider.client() + (provider.enabled() ? "" : ", switched off")
                + (provider.create() ? ", makes accounts" : "")
                + (provider.teams().isEmpty() ? "" : ", teams " + provider.teams());
    }
}
