package io.dragline.secret;

import io.dragline.user.Action;
import io.dragline.user.Audit;
import io.dragline.user.Caller;
import io.dragline.user.Requires;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sets, lists and removes secrets; a value goes in and never comes out. */
@RestController
@RequestMapping("/api/secrets")
class SecretsApi {
    private final Secrets secrets;
    private final Audit audit;
    private final TransactionOperations transaction;

    SecretsApi(Secrets secrets, Audit audit, TransactionOperations transaction) {
        this.secrets = secrets;
        this.audit = audit;
        this.transaction = transaction;
    }

    record Value(String value) {
        @Override
        public String toString() {
            return "(secret)";
        }
    }

    @Requires(Action.SECRETS)
    @GetMapping
    List<Secrets.Entry> list(@RequestParam(required = false) @Nullable String project) {
        return secrets.list(project);
    }

    @Requires(Action.SECRETS)
    @PutMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void set(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String project,
            @RequestBody Value body,
            Caller caller) {
        SecretName secret = new SecretName(name);
        transaction.executeWithoutResult(status -> {
            secrets.set(project, secret, body.value());
            audit.record(caller, "secret.set", object(project, secret), "");
        });
    }

    @Requires(Action.SECRETS)
    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String name, @RequestParam(required = false) @Nullable String project, Caller caller) {
        SecretName secret = new SecretName(name);
        transaction.executeWithoutResult(status -> {
            if (!secrets.remove(project, secret))
                throw new NoSuchElementException("there is no secret '" + object(project, secret) + "'");
            audit.record(caller, "secret.remove", object(project, secret), "");
        });
    }

    private static String object(@Nullable String project, SecretName name) {
        return project == null ? name.value() : project + "/" + name;
    }
}
