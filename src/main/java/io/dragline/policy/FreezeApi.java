package io.dragline.policy;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Freezes over HTTP. */
@RestController
@RequestMapping("/api/freezes")
class FreezeApi {
    private final Freezes freezes;

    FreezeApi(Freezes freezes) {
        this.freezes = freezes;
    }

    /** @param from null: now */
    record Wish(
            @Nullable String project,
            @Nullable String environment,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String reason) {}

    /** Those that hold and those to come. */
    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Freeze> list(Caller caller) {
        return freezes.list(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Requires(value = Action.CONFIGURE, of = Reach.PART)
    Freeze add(@RequestBody Wish wish, Caller caller) {
        return freezes.add(wish, caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(value = Action.CONFIGURE, of = Reach.PART)
    void remove(@PathVariable long id, Caller caller) {
        freezes.remove(id, caller);
    }
}
