package io.dragline.user;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in, and the caller's own tokens. */
@RestController
@RequestMapping("/api")
class SignInApi {
    private final SignIn signIn;
    private final Tokens tokens;
    private final Audit audit;
    private final TransactionOperations transaction;

    SignInApi(SignIn signIn, Tokens tokens, Audit audit, TransactionOperations transaction) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param code of the second factor; null: the account has none */
    record Login(String user, String password, @Nullable String code) {
        Login {
            notLonger("user", user, 63);
            notLonger("password", password, 256);
            notLonger("code", code, 63);
        }

        @Override
        public String toString() {
            return user;
        }
    }

    record LoggedIn(String token, Instant expiresAt) {}

    record Me(String user, List<String> teams, List<Action> actions, List<Grant> grants) {}

    /** @param limits what it allows of what its owner may; null: all */
    record NewToken(
            String name,
            @Nullable TokenLife expires,
            @Nullable List<Grant> limits) {
        NewToken {
            notLonger("name", name, 63);
            if (name != null && name.isBlank()) throw new IllegalArgumentException("name: is empty");
        }
    }

    /** What is missing is refused for every body alike. */
    private static void notLonger(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most)
            throw new IllegalArgumentException(field + ": is longer than " + most + " characters");
    }

    @Anyone
    @PostMapping("/login")
    LoggedIn logIn(@RequestBody Login login, HttpServletRequest request) {
        Tokens.Created created = signIn.signIn(login.user(), login.password(), login.code(), request.getRemoteAddr());
        return new LoggedIn(created.token(), created.expiresAt());
    }

    @OwnAccount(limited = true)
    @GetMapping("/me")
    Me me(Caller caller) {
        return new Me(
                caller.user(),
                caller.teams().stream().sorted().toList(),
                caller.rights().actions().stream().sorted().toList(),
                caller.rights().grants());
    }

    @OwnAccount
    @GetMapping("/tokens")
    List<Tokens.Listed> list(Caller caller) {
        return tokens.of(caller.user());
    }

    @OwnAccount
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    Tokens.@Nullable Created create(@RequestBody NewToken wish, Caller caller) {
        TokenLife life = wish.expires() == null ? TokenLife.USUAL : wish.expires();
        return transaction.execute(status -> {
            Rights limits = wish.limits() == null ? null : new Rights(wish.limits());
            String told = limits == null ? "" : ", limited to " + limits;
            audit.record(caller, "token.create", wish.name(), "for " + life.duration() + told);
            return tokens.create(caller.user(), wish.name(), life, limits);
        });
    }

    @OwnAccount
    @DeleteMapping("/tokens/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable long id, Caller caller) {
        transaction.executeWithoutResult(status -> {
            if (!tokens.revoke(caller.user(), id))
                throw new NoSuchElementException("you have no token with the id " + id);
            audit.record(caller, "token.revoke", "" + id, "");
        });
    }
}
