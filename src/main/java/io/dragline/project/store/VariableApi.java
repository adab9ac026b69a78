package io.dragline.project.store;

import io.dragline.project.Variable;
import io.dragline.secret.SecretName;
import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Requires;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sets single variables; the rules are the manifest's. */
@RestController
@RequestMapping("/api/projects/{project}")
class VariableApi {
    private final SetVariable set;

    VariableApi(SetVariable set) {
        this.set = set;
    }

    /** Exactly one is given. */
    record Value(@Nullable String text, @Nullable String secret) {
        Variable variable() {
            return new Variable(text, secret == null ? null : new SecretName(secret));
        }
    }

    @PutMapping("/variables/{key}")
    @Requires(Action.CONFIGURE)
    Applied set(@PathVariable String project, @PathVariable String key, @RequestBody Value value, Caller caller) {
        return set.to(VariablePlace.of(project, null, null), key, value.variable(), caller);
    }

    @DeleteMapping("/variables/{key}")
    @Requires(Action.CONFIGURE)
    Applied remove(@PathVariable String project, @PathVariable String key, Caller caller) {
        return set.to(VariablePlace.of(project, null, null), key, null, caller);
    }

    @PutMapping("/environments/{environment}/variables/{key}")
    @Requires(Action.CONFIGURE)
    Applied setInEnvironment(
            @PathVariable String project,
            @PathVariable String environment,
            @PathVariable String key,
            @RequestBody Value value,
            Caller caller) {
        return set.to(VariablePlace.of(project, environment, null), key, value.variable(), caller);
    }

    @DeleteMapping("/environments/{environment}/variables/{key}")
    @Requires(Action.CONFIGURE)
    Applied removeInEnvironment(
            @PathVariable String project, @PathVariable String environment, @PathVariable String key, Caller caller) {
        return set.to(VariablePlace.of(project, environment, null), key, null, caller);
    }

    @PutMapping("/services/{service}/variables/{key}")
    @Requires(Action.CONFIGURE)
    Applied setOfService(
            @PathVariable String project,
            @PathVariable String service,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String environment,
            @RequestBody Value value,
            Caller caller) {
        return set.to(VariablePlace.of(project, environment, service), key, value.variable(), caller);
    }

    @DeleteMapping("/services/{service}/variables/{key}")
    @Requires(Action.CONFIGURE)
    Applied removeOfService(
            @PathVariable String project,
            @PathVariable String service,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String environment,
            Caller caller) {
        return set.to(VariablePlace.of(project, environment, service), key, null, caller);
    }
}
