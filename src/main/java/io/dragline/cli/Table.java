package io.dragline.cli;

import java.util.ArrayList;
import java.util.List;

/** Aligned columns for people. */
final class Table {
    private static final String GAP = "  ";

    private final Screen screen;
    private final List<List<String>> rows = new ArrayList<>();

    Table(Screen screen, String... headings) {
        this.screen = screen;
        List<String> bold = new ArrayList<>();
        for (String heading : headings) bold.add(screen.coloured(Colour.BOLD, heading));
        rows.add(bold);
    }

    /** One row; an empty cell is shown as a dash. */
    Table row(String... cells) {
        List<String> row = new ArrayList<>();
        for (String cell : cells) row.add(cell.isEmpty() ? "-" : Harmless.line(cell));
        rows.add(row);
        return this;
    }

    void print() {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows)
            for (int i = 0; i < row.size(); i++) widths[i] = Math.max(widths[i], Width.of(row.get(i)));
        for (List<String> row : rows) screen.line(aligned(row, widths));
    }

    private static String aligned(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            line.append(row.get(i));
            if (i < row.size() - 1)
                line.append(" ".repeat(widths[i] - Width.of(row.get(i)))).append(GAP);
        }
        return line.toString();
    }
}
