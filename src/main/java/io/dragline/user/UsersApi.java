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
    private final SecondFactors factors;
    private final Custody custody;
    private final Roles roles;
    private final Audit audit;
    private final TransactionOperations transaction;

    UsersApi(
            Accounts accounts,
            Passwords passwords,
            Tokens tokens,
            Sessions sessions,
            SecondFactors factors,
            Custody custody,
            Roles roles,
            Audit audit,
            TransactionOperations transaction) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.factors = factors;
        this.custody = custody;
        this.roles = roles;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param role everywhere; null: only what is granted */
    record NewUser(
            AccountName name, Password password, @Nullable RoleName role) {}

    /** What is null stays as it is. */
    record Change(
            @Nullable Password password,
            @Nullable RoleName role,
            @Nullable Boolean withoutRole,
            @Nullable Boolean disabled,
            @Nullable Boolean withoutSecondFactor) {}

    @Requires(Action.ADMIN)
    @GetMapping
    List<Accounts.Account> list() {
        return accounts.all();
    }

    @Requires(Action.ADMIN)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    void add(@RequestBody NewUser user, Caller caller) {
        requireHeld(caller, user.role());
        String hash = passwords.hash(user.password().text());
        transaction.executeWithoutResult(status -> {
            accounts.add(user.name(), hash, user.role());
            audit.record(caller, "user.add", user.name().value(), told(user.role()));
        });
    }

    /** A new password ends what was signed in with the old one; so does disabling. */
    @Requires(Action.ADMIN)
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@PathVariable String name, @RequestBody Change change, Caller caller) {
        custody.requireHeld(caller, name);
        requireHeld(caller, change.role());
        String hash = change.password() == null
                ? null
                : passwords.hash(change.password().text());
        changing(name, caller, () -> {
            if (hash != null) {
                accounts.setPassword(name, hash);
                signOut(name);
                audit.record(caller, "user.password", name, "");
            }
            if (change.role() != null || Boolean.TRUE.equals(change.withoutRole())) {
                accounts.setRole(name, change.role());
                audit.record(caller, "user.role", name, told(change.role()));
            }
            if (Boolean.TRUE.equals(change.withoutSecondFactor())) {
                factors.remove(name);
                audit.record(caller, "user.second-factor", name, "removed");
            }
            if (change.disabled() != null) {
                accounts.setDisabled(name, change.disabled());
                signOut(name);
                audit.record(caller, change.disabled() ? "user.disable" : "user.enable", name, "");
            }
        });
    }

    @Requires(Action.ADMIN)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Caller caller) {
        changing(name, caller, () -> {
            accounts.remove(name);
            audit.record(caller, "user.remove", name, "");
        });
    }

    /** What an account may do is looked at again under the lock: somebody might have granted it more meanwhile. */
    private void changing(String name, Caller caller, Runnable change) {
        transaction.executeWithoutResult(status -> custody.keeping(() -> {
            custody.requireHeld(caller, name);
            change.run();
        }));
    }

    private void signOut(String name) {
        tokens.revokeAll(name);
        sessions.closeAll(name);
    }

    private void requireHeld(Caller caller, @Nullable RoleName role) {
        if (role != null)
            Custody.requireHeld(
                    caller, new Grant(Scope.EVERYTHING, roles.get(role).actions()));
    }

    private static String told(@Nullable RoleName role) {
        return role == null ? "no role" : "role " + role;
    }
}
