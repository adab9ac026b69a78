package io.dragline.cli;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Shows any document of a known depth: objects as lines, lists of objects as tables. */
final class Facts {
    private final Session session;
    private final Screen screen;

    Facts(Session session) {
        this.session = session;
        this.screen = session.screen();
    }

    void show(Json json) {
        if (json.isArray()) list(json);
        else if (json.isObject()) object(json);
        else screen.line(json.text());
    }

    private void object(Json object) {
        for (Map.Entry<String, Json> field : object.fields().entrySet()) {
            Json value = field.getValue();
            if (value.isArray() && !value.isEmpty() && value.iterator().next().isObject()) {
                screen.line(screen.coloured(Colour.BOLD, field.getKey()));
                list(value);
            } else if (!value.isAbsent()) {
                screen.line(field.getKey() + ": " + said(value.text()));
            }
        }
    }

    private void list(Json list) {
        Set<String> columns = new LinkedHashSet<>();
        for (Json each : list) if (each.isObject()) columns.addAll(each.fields().keySet());
        if (columns.isEmpty()) {
            for (Json each : list) screen.line(each.text());
            return;
        }
        Table table = new Table(
                screen,
                columns.stream().map(each -> each.toUpperCase(Locale.ROOT)).toArray(String[]::new));
        for (Json each : list)
            table.row(columns.stream().map(name -> said(each.text(name))).toArray(String[]::new));
        table.print();
    }

    /** Points in time are told as how long ago. */
    private String said(String value) {
        return Times.parse(value) == null ? value : Times.ago(session.messages(), value);
    }
}
