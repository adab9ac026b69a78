package io.dragline.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Words for rights, as people type them: actions such as {@code roll-back}, and {@code PLACE:ACTIONS}. */
final class Limits {
    private Limits() {}

    /** {@code view,roll-back} as the control plane calls them; null stays null. */
    static @Nullable Json actions(@Nullable String text) {
        if (text == null) return null;
        Json list = Json.array();
        for (String word : List.of(text.split(",")))
            list.add(Json.of(word.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        return list;
    }

    static String told(Json actions) {
        StringBuilder text = new StringBuilder();
        for (Json action : actions)
            text.append(text.length() == 0 ? "" : ",")
                    .append(action.text().toLowerCase(Locale.ROOT).replace('_', '-'));
        return text.toString();
    }

    /** Each {@code shop/api@test:deploy,view}; none: no limits. */
    static @Nullable Json of(List<String> texts, Session session) {
        if (texts.isEmpty()) return null;
        Json limits = Json.array();
        for (String text : texts) {
            int colon = text.lastIndexOf(':');
            if (colon <= 0) throw Problem.of(Exit.WRONG, session.say("bad-limit", text), session.say("bad-limit-do"));
            limits.add(Json.object()
                    .with("scope", text.substring(0, colon))
                    .with("actions", actions(text.substring(colon + 1))));
        }
        return limits;
    }
}
