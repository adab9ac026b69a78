package io.dragline.user;

import java.util.List;
import java.util.Set;
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

/** Named sets of actions. Whoever has a role has what it holds, from the next request on. */
@RestController
@RequestMapping("/api/roles")
class RolesApi {
    private final Roles roles;
    private final Custody custody;
    private final Audit audit;
    private final TransactionOperations transaction;

    RolesApi(Roles roles, Custody custody, Audit audit, TransactionOperations transaction) {
        this.roles = roles;
        this.custody = custody;
        this.audit = audit;
        this.transaction = transaction;
    }

    record Actions(Set<Action> actions) {}

    @OwnAccount(limited = true)
    @GetMapping
    List<Roles.Role> list() {
        return roles.all();
    }

    @Requires(Action.ADMIN)
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(@PathVariable String name, @RequestBody Actions actions, Caller caller) {
        RoleName role = new RoleName(name);
        transaction.executeWithoutResult(status -> custody.keeping(() -> {
            Custody.requireHeld(caller, new Grant(Scope.EVERYTHING, actions.actions()));
            roles.save(role, actions.actions());
            audit.record(
                    caller,
                    "role.set",
                    name,
                    "" + actions.actions().stream().sorted().toList());
        }));
    }

    @Requires(Action.ADMIN)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, Caller caller) {
        transaction.executeWithoutResult(status -> {
            roles.remove(new RoleName(name));
            audit.record(caller, "role.remove", name, "");
        });
    }
}
