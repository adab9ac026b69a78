package io.dragline.cli;

import org.jspecify.annotations.Nullable;

/** Webhooks as this reader reaches them, and finding one by what people call it. */
final class HookPlaces {
    private final Session session;

    HookPlaces(Session session) {
        this.session = session;
    }

    /** The control plane does not know by which address it is reached; the reader does. */
    Json list(@Nullable Name project) {
        Json hooks = session.api().get(Address.of("hooks").with("project", project));
        Json placed = Json.array();
        for (Json hook : hooks) {
            Json each = Json.object()
                    .with("project", hook.get("project"))
                    .with("name", hook.get("name"))
                    .with("provider", hook.get("provider"))
                    .with("url", session.url() + hook.text("path"));
            hook.fields().forEach((name, value) -> {
                if (each.get(name).isAbsent()) each.with(name, value);
            });
            placed.add(each);
        }
        return placed;
    }

    /** By the id in its address, its whole address, {@code project/name} or {@code project-name}. */
    String id(String word) {
        for (Json each : list(null)) {
            String project = each.text("project");
            String name = each.text("name");
            if (word.equals(each.text("id"))
                    || word.equals(each.text("url"))
                    || word.equals(project + "/" + name)
                    || word.equals(project + "-" + name)) return each.text("id");
        }
        throw Problem.of(Exit.WRONG, session.say("no-hook", word), session.say("no-hook-do"));
    }
}
