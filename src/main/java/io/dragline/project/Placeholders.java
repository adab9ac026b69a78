package io.dragline.project;

import io.dragline.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders of variables, volumes and arguments: {@code {{Replica.Number}}}, without spaces, case-sensitive. */
public final class Placeholders {
    /** What {@link #fill} is given values for; a replica without a port has none for the ports. */
    public static final List<String> KNOWN = List.of(
            "Replica.Number",
            "Replica.Name",
            "Replica.Address",
            "Replica.Port",
            "Replica.HostPort",
            "Server.Name",
            "Server.Address",
            "Project.Name",
            "Environment.Name",
            "Service.Name",
            "Service.Port",
            "Release.Number");

    /** Other words for the same. */
    public static final Map<String, String> ALIASES = Map.of(
            "Project.Code", "Project.Name",
            "Environment.Code", "Environment.Name",
            "Service.Code", "Service.Name",
            "Model.Code", "Environment.Name",
            "App.Id", "Replica.Number",
            "App.Name", "Replica.Name",
            "App.Address", "Replica.Address");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([^{}]*)\\}\\}");

    private Placeholders() {}

    /** What is wrong with the placeholders of a text, a sentence each. */
    public static List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(KNOWN);
        all.addAll(ALIASES.keySet());
        Matcher found = PLACEHOLDER.matcher(text);
        while (found.find()) {
            String name = found.group(1);
            if (!all.contains(name))
                problems.add("unknown placeholder {{" + shown(name) + "}}" + Nearest.hint(name.strip(), all)
                        + "; known: " + String.join(", ", all));
        }
        if (PLACEHOLDER.matcher(text).replaceAll("").contains("{{"))
            problems.add("a placeholder is opened by '{{' and not closed; write {{Object.Property}}");
        return problems;
    }

    /**
     * @param values by the names of {@link #KNOWN}
     * @throws IllegalArgumentException a placeholder is unknown, or has no value here
     */
    public static String fill(String text, Map<String, String> values) {
        List<String> problems = problems(text);
        if (!problems.isEmpty()) throw new IllegalArgumentException(String.join("; ", problems));
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String name = ALIASES.getOrDefault(found.group(1), found.group(1));
            String value = values.get(name);
            if (value == null)
                throw new IllegalArgumentException("{{" + found.group(1)
                        + "}} has no value here: nothing of that kind exists, such as a host port on a single server");
            return Matcher.quoteReplacement(value);
        });
    }

    private static String shown(String name) {
        String plain = name.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }
}
