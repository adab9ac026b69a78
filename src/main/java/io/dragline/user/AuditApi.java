package io.dragline.user;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Who did what, newest first. */
@RestController
@RequestMapping("/api/audit")
class AuditApi {
    private static final int MOST = 1000;

    private final AuditSearch search;
    private final AuditProof proof;
    private final AuditExport export;

    AuditApi(AuditSearch search, AuditProof proof, AuditExport export) {
        this.search = search;
        this.proof = proof;
        this.export = export;
    }

    /** @param since from this moment. @param until before this one */
    @Requires(Action.ADMIN)
    @GetMapping
    List<AuditEntry> newest(
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String verb,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until) {
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit is " + limit + "; it must be 1 to " + MOST);
        return search.newest(new AuditSearch.Filter(actor, verb, object, since, until), before, limit);
    }

    /** All of it as JSON lines, oldest first, each with its hash. */
    @Requires(Action.ADMIN)
    @GetMapping(path = "/export", produces = "application/x-ndjson")
    ResponseEntity<StreamingResponseBody> export(
            @RequestParam(required = false) @Nullable String actor,
            @RequestParam(required = false) @Nullable String verb,
            @RequestParam(required = false) @Nullable String object,
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable Instant until) {
        AuditSearch.Filter filter = new AuditSearch.Filter(actor, verb, object, since, until);
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"dragline-audit.jsonl\"")
                .body(out -> export.write(filter, out));
    }

    @Requires(Action.ADMIN)
    @GetMapping("/verify")
    AuditProof.Verdict verify() {
        return proof.verify();
    }
}
