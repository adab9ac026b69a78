package io.dragline.proxy;

import java.util.ArrayList;
import java.util.List;

/** The difference of two small texts as {@code diff -u} prints it, in one piece with all lines around. */
final class UnifiedDiff {
    private UnifiedDiff() {}

    /** @return empty: they are equal */
    static List<String> of(String name, String before, String after) {
        if (before.equals(after)) return List.of();
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int[][] common = common(old, now);
        List<String> lines =
                new ArrayList<>(List.of("--- " + name, "+++ " + name, "@@ -" + span(old) + " +" + span(now) + " @@"));
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                lines.add(" " + old.get(i++));
                j++;
            } else if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add("-" + old.get(i++));
            } else {
                lines.add("+" + now.get(j++));
            }
        }
        return lines;
    }

    private static String span(List<String> lines) {
        return (lines.isEmpty() ? 0 : 1) + "," + lines.size();
    }

    /** How many lines the rests from i and j have in common at most. */
    private static int[][] common(List<String> old, List<String> now) {
        int[][] length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--)
            for (int j = now.size() - 1; j >= 0; j--)
                length[i][j] = old.get(i).equals(now.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
        return length;
    }
}
