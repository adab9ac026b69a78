package io.dragline.user;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who did what, newest first. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {
    private static final int MOST = 1000;

    private final AuditLog log;

    AuditApi(AuditLog log) {
        this.log = log;
    }

    @Requires(Action.ADMIN)
    @GetMapping
    List<AuditEntry> newest(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String verb,
            @RequestParam(required = false) @Nullable String object) {
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit is " + limit + "; it must be 1 to " + MOST);
        return log.newest(new AuditLog.Filter(actor, verb, object), before, limit);
    }

    @Requires(Action.ADMIN)
    @GetMapping("/verify")
    AuditLog.Verdict verify() {
        return log.verify();
    }
}
