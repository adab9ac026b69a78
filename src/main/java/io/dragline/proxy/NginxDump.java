package io.dragline.proxy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Everything that nginx reads, as {@code nginx -T} prints it.
 *
 * @param main the path of the first file
 * @param files text by absolute path, in the order in which they are read
 */
record NginxDump(String main, Map<String, String> files) {
    private static final Pattern MARK = Pattern.compile("# configuration file (/.*):");
    private static final Pattern PID = Pattern.compile("(?m)^(?:[^#\\n]*[;}])?\\s*pid\\s+\"?([^\";]+)\"?\\s*;");
    private static final Pattern LOAD = Pattern.compile("(?m)^\\s*(load_module\\s+[^;]+;)");

    static NginxDump parse(List<String> lines) {
        Map<String, StringBuilder> files = new LinkedHashMap<>();
        StringBuilder current = new StringBuilder();
        for (String line : lines) {
            Matcher mark = MARK.matcher(line);
            if (mark.matches()) files.put(mark.group(1), current = new StringBuilder());
            else if (!Verdict.isRemark(line)) current.append(line).append('\n');
        }
        if (files.isEmpty())
            throw new IllegalStateException("nginx -T printed no configuration; is it version 1.9.2 or newer?");
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((path, text) -> texts.put(path, text.toString()));
        return new NginxDump(files.keySet().iterator().next(), texts);
    }

    /** The folder to which most relative paths are added. */
    String folder() {
        return main.substring(0, main.lastIndexOf('/'));
    }

    Optional<String> pidFile() {
        return Optional.ofNullable(files.get(main))
                .map(PID::matcher)
                .filter(Matcher::find)
                .map(m -> m.group(1).strip());
    }

    List<String> loadedModules() {
        return files.values().stream()
                .flatMap(text -> LOAD.matcher(text).results())
                .map(m -> m.group(1))
                .toList();
    }
}
