package io.dragline.journal;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Presence;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import io.dragline.words.Language;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The live stream of steps, output lines and deployment states, as server-sent events. */
@RestController
class EventsApi {
    private final EventReader reader;
    private final Listeners listeners;

    EventsApi(EventReader reader, Listeners listeners) {
        this.reader = reader;
        this.listeners = listeners;
    }

    /**
     * @param output the deployments whose output lines are wanted; without it those of all, empty: none
     * @param untilEnd the stream of one deployment, or run of a chain, ends with it, and at once if it has ended
     * @param last the number of the event that was seen last; without it the stream begins now
     * @param wished what the server itself says is in this language for the whole stream
     */
    @GetMapping(path = "/api/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(value = Action.VIEW, of = Reach.PART)
    ResponseEntity<StreamingResponseBody> events(
            @RequestParam(required = false) @Nullable Long deployment,
            @RequestParam(required = false) @Nullable List<Long> output,
            @RequestParam(defaultValue = "false") boolean untilEnd,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable Long last,
            @Parameter(hidden = true) @RequestHeader(name = "Accept-Language", required = false) @Nullable
                    String wished,
            Presence presence,
            Caller caller) {
        if (untilEnd && deployment == null)
            throw new IllegalArgumentException("untilEnd needs a deployment whose end is meant");
        listeners.admit(caller.user());
        Language language = Language.of(wished);
        EventScope scope = new EventScope(deployment, output, untilEnd);
        StreamingResponseBody body = out -> {
            listeners.enter(caller.user());
            try {
                reader.stream(last, scope, presence, language, out);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt(); // the stream ends here; its reader comes again
            } finally {
                listeners.leave(caller.user());
            }
        };
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .body(body);
    }
}
