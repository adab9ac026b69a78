package io.dragline.user;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own account: its password and the browsers that are signed in. */
@RestController
@RequestMapping("/api/account")
class AccountApi {
    private final SignIn signIn;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Audit audit;
    private final TransactionOperations transaction;

    AccountApi(
            SignIn signIn,
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            Sessions sessions,
            SecondFactors factors,
            Audit audit,
            TransactionOperations transaction) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.factors = factors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param password whether there is one; who comes from a sign-in provider has none */
    record Mine(String user, List<String> teams, boolean password, boolean secondFactor, int recoveryCodes) {}

    record NewPassword(String old, Password password) {
        @Override
        public String toString() {
            return "(password)";
        }
    }

    @OwnAccount
    @GetMapping
    Mine show(Caller caller) {
        return new Mine(
                caller.user(),
                caller.teams().stream().sorted().toList(),
                accounts.passwordHash(caller.user()).isPresent(),
                factors.isOn(caller.user()),
                factors.recoveryLeft(caller.user()));
    }

    /** All that was signed in with the old one ends, but for this browser. */
    @OwnAccount
    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setPassword(@RequestBody NewPassword wish, Caller caller, HttpServletRequest request) {
        signIn.checkPassword(caller.user(), wish.old(), request.getRemoteAddr());
        String hash = passwords.hash(wish.password().text());
        transaction.executeWithoutResult(status -> {
            accounts.setPassword(caller.user(), hash);
            tokens.revokeAll(caller.user());
            sessions.closeOthers(caller.user(), SessionCookie.of(request).orElse(null));
            audit.record(caller, "account.password", caller.user(), "");
        });
    }

    @OwnAccount
    @GetMapping("/sessions")
    List<Sessions.Listed> sessions(Caller caller, HttpServletRequest request) {
        return sessions.of(caller.user(), SessionCookie.of(request).orElse(null));
    }

    @OwnAccount
    @DeleteMapping("/sessions/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable long id, Caller caller) {
        transaction.executeWithoutResult(status -> {
            if (!sessions.close(caller.user(), id))
                throw new NoSuchElementException("you have no session with the id " + id);
            audit.record(caller, "session.end", Objects.toString(id), "");
        });
    }
}
