package io.dragline.notice;

import io.dragline.user.Action;
import io.dragline.user.Caller;
import io.dragline.user.Reach;
import io.dragline.user.Requires;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The channels by which people are told; without a project, those that are told of all. */
@RestController
@RequestMapping("/api/channels")
class ChannelApi {
    private final Channels channels;
    private final ChannelViews views;
    private final Trial trial;
    private final Preview preview;

    ChannelApi(Channels channels, ChannelViews views, Trial trial, Preview preview) {
        this.channels = channels;
        this.views = views;
        this.trial = trial;
        this.preview = preview;
    }

    @GetMapping
    @Requires(value = Action.VIEW, of = Reach.PART)
    List<ChannelView> list(@RequestParam(required = false) @Nullable String project, Caller caller) {
        return views.list(project, caller);
    }

    @PutMapping("/{name}")
    @Requires(Action.CONFIGURE)
    ChannelView put(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String project,
            @RequestBody ChannelWish wish,
            Caller caller) {
        return views.view(channels.put(project, name, wish, caller));
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Action.CONFIGURE)
    void remove(@PathVariable String name, @RequestParam(required = false) @Nullable String project, Caller caller) {
        channels.remove(project, name, caller);
    }

    /** Sends a message that says that it is a test, at once; the delivery tells what came back. */
    @PostMapping("/{name}/test")
    @Requires(Action.CONFIGURE)
    Delivery test(@PathVariable String name, @RequestParam(required = false) @Nullable String project, Caller caller) {
        return trial.test(project, name, caller);
    }

    /** How a template reads. */
    @PostMapping("/preview")
    @Requires(Action.CONFIGURE)
    Preview.Shown preview(@RequestParam(required = false) @Nullable String project, @RequestBody Preview.Wish wish) {
        return preview.of(wish, project == null ? "shop" : project);
    }
}
