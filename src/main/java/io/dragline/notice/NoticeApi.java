package io.dragline.notice;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What was told, and what is on its way. */
@RestController
@RequestMapping("/api/notices")
class NoticeApi {
    private static final int MOST = 500;

    private final NoticeRows rows;
    private final Trial trial;

    NoticeApi(NoticeRows rows, Trial trial) {
        this.rows = rows;
        this.trial = trial;
    }

    /** @param templates ours, by event */
    record Words(List<String> placeholders, Map<String, String> templates) {}

    /** The newest first; those about what the caller may look at. */
    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<Delivery> list(
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(required = false) @Nullable String channel,
            @RequestParam(required = false) Delivery.@Nullable State state,
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        if (limit < 1 || limit > MOST)
            throw new IllegalArgumentException("limit: " + limit + " is not between 1 and " + MOST);
        return rows.list(new NoticeRows.Filter(project, channel, state, caller.places(Action.VIEW)), before, limit);
    }

    /** What a template may hold, and ours. */
    @GetMapping("/words")
    @Requires(value = Action.VIEW, of = Reach.PART)
    Words words(@RequestParam(defaultValue = "en") String language) {
        Wording wording = Wording.of(Language.of(language));
        Map<String, String> templates = new LinkedHashMap<>();
        NoticeEvent.choosable().forEach(event -> templates.put(event.word(), wording.template(event)));
        return new Words(Placeholder.words(), templates);
    }

    /** @param project of its channel; left out: it is told of all projects */
    @PostMapping("/{id}/again")
    @Requires(Action.CONFIGURE)
    Delivery again(@PathVariable long id, @RequestParam(required = false) @Nullable String project, Caller caller) {
        return trial.again(id, project, caller);
    }
}
