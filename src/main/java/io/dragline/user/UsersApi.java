package io.dragline.user;

import java.util.List;
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

/** The accounts, for an admin. */
@RestController
@RequestMapping("/api/users")
class UsersApi {
    private final Accounts accounts;
    private final Passwords passwords;
    private final Tokens tokens;
    private final Sessions sessions;
    private final Audit audit;
    private final TransactionOperations transaction;

    UsersApi(
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            Sessions sessions,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
        this.transaction = transaction;
    }

    record NewUser(AccountName name, Password password, Role role) {}

    /** What is null stays as it is. */
    record Change(@Nullable Password password, @Nullable Role role) {}

    @Requires(Action.ADMIN)
    @GetMapping
    List<Accounts.Account> list() {
        return accounts.all();
    }

    @Requires(Action.ADMIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(@RequestBody NewUser user, Caller caller) {
        String hash = passwords.hash(user.password().text());
        transaction.executeWithoutResult(status -> {
            accounts.add(user.name(), hash, user.role());
            audit.record(caller, "user.add", user.name().value(), "role " + user.role());
        });
    }

    /** A new password ends what was signed in with the old one. */
    @Requires(Action.ADMIN)
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String name, @RequestBody Change change, Caller caller) {
        String hash = change.password() == null
                ? null
                : passwords.hash(change.password().text());
        transaction.executeWithoutResult(status -> {
            accounts.lock();
            if (hash != null) {
                accounts.setPassword(name, hash);
                tokens.revokeAll(name);
                sessions.closeAll(name);
                audit.record(caller, "user.password", name, "");
            }
            if (change.role() != null) {
                accounts.setRole(name, change.role());
                audit.record(caller, "user.role", name, "role " + change.role());
            }
        });
    }

    @Requires(Action.ADMIN)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Caller caller) {
        transaction.executeWithoutResult(status -> {
            accounts.lock();
            accounts.remove(name);
            audit.record(caller, "user.remove", name, "");
        });
    }
}
