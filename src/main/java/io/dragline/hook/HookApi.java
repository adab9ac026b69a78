package io.dragline.hook;

import io.dragline.user.Anyone;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where providers deliver to. The signature is the sign-in. */
@RestController
class HookApi {
    private final Door door;

    HookApi(Door door) {
        this.door = door;
    }

    @Anyone
    @PostMapping("/hooks/{provider}/{id}")
    CompletableFuture<ResponseEntity<Object>> receive(
            @PathVariable String provider, @PathVariable String id, HttpServletRequest request) throws IOException {
        try {
            return door.receive(provider, id, delivered(request)).thenApply(HookApi::answer);
        } catch (NotAccepted e) {
            return CompletableFuture.completedFuture(problem(e.status(), String.valueOf(e.getMessage())));
        }
    }

    /** The raw bytes: nothing else was signed. */
    private static Delivered delivered(HttpServletRequest request) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        for (String name : Collections.list(request.getHeaderNames()))
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        return new Delivered(headers, request.getInputStream().readNBytes(Door.LARGEST + 1));
    }

    static ResponseEntity<Object> answer(Delivery delivery) {
        switch (delivery.verdict()) {
            case PENDING:
            case STARTED:
            case JOINED:
                return ResponseEntity.accepted().body(Answer.of(delivery));
            case IGNORED:
            case DUPLICATE:
                return ResponseEntity.ok(Answer.of(delivery));
            default:
                return problem(HttpStatus.CONFLICT, delivery.reason());
        }
    }

    private static ResponseEntity<Object> problem(HttpStatus status, String why) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, why));
    }
}
