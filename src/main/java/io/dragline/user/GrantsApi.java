package io.dragline.user;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
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

/** Who may do what where. An admin of a project grants what is in that project, and nothing that he does not hold. */
@RestController
@RequestMapping("/api/grants")
class GrantsApi {
    private final Grants grants;
    private final Roles roles;
    private final Custody custody;
    private final Audit audit;
    private final TransactionOperations transaction;

    GrantsApi(Grants grants, Roles roles, Custody custody, Audit audit, TransactionOperations transaction) {
        this.grants = grants;
        this.roles = roles;
        this.custody = custody;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** To a user or a team, a role or actions; of each exactly one. */
    record Wish(
            @Nullable String user,
            @Nullable String team,
            Scope scope,
            @Nullable RoleName role,
            @Nullable Set<Action> actions) {
        Wish {
            if ((user == null) == (team == null))
                throw new IllegalArgumentException("user: name either a user or a team");
            if ((role == null) == (actions == null))
                throw new IllegalArgumentException("role: name either a role or actions");
            if (actions != null && actions.isEmpty()) throw new IllegalArgumentException("actions: name at least one");
        }
    }

    @Requires(value = Action.ADMIN, of = Reach.PART)
    @GetMapping
    List<Grants.Given> list(Caller caller) {
        return grants.all().stream()
                .filter(grant -> caller.may(Action.ADMIN, grant.scope()))
                .toList();
    }

    @Requires(value = Action.ADMIN, of = Reach.PART)
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Grants.Given add(@RequestBody Wish wish, Caller caller) {
        caller.check(Action.ADMIN, wish.scope());
        return Objects.requireNonNull(transaction.execute(status -> {
            Set<Action> actions = wish.role() == null
                    ? wish.actions()
                    : roles.get(wish.role()).actions();
            Custody.requireHeld(caller, new Grant(wish.scope(), Objects.requireNonNull(actions)));
            Grants.Given given = grants.add(wish, caller.user());
            audit.record(caller, "grant.add", wish.scope().toString(), given.told());
            return given;
        }));
    }

    @Requires(value = Action.ADMIN, of = Reach.PART)
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id, Caller caller) {
        String unknown = "there is no grant " + id + "; list them with: dragline grant list";
        transaction.executeWithoutResult(status -> custody.keeping(() -> {
            Grants.Given given = grants.find(id).orElseThrow(() -> new NoSuchElementException(unknown));
            if (!caller.may(Action.ADMIN, given.scope())) throw new NoSuchElementException(unknown);
            grants.remove(id);
            audit.record(caller, "grant.remove", given.scope().toString(), given.told());
        }));
    }
}
