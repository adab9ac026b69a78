package io.dragline.proxy;

import io.dragline.step.StepOutcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A copy of the whole configuration in a folder of ours, where a change is tested before anything is touched. */
final class Scratch {
    private static final Pattern INCLUDE = Pattern.compile("(?m)(^|[;{}\\s])include\\s+\"?([^;\"]+?)\"?\\s*;");
    private static final Pattern RELATIVE = Pattern.compile("(?m)(^|[;{}\\s])"
            + "(ssl_certificate|ssl_certificate_key|ssl_dhparam|ssl_trusted_certificate|ssl_client_certificate|ssl_crl"
            + "|ssl_password_file|auth_basic_user_file)\\s+([^/$\"'\\s;:][^;:]*);");

    private Scratch() {}

    /** @param change the files of the sites folder that will be other ones; empty: that will be gone */
    static Verdict test(Machine machine, NginxDump dump, Map<StatePath, Optional<String>> change, String name)
            throws IOException, InterruptedException {
        StatePath root = machine.places().scratch(name);
        Set<String> changed = change.keySet().stream().map(StatePath::value).collect(Collectors.toSet());
        try {
            for (Map.Entry<String, String> file : dump.files().entrySet())
                if (!changed.contains(file.getKey()))
                    copy(machine, root, file.getKey(), moved(file.getValue(), root, dump));
            for (Map.Entry<StatePath, Optional<String>> file : change.entrySet())
                if (file.getValue().isPresent())
                    copy(machine, root, file.getKey().value(), file.getValue().get());
            machine.log().note("tested in a copy of the configuration at " + root);
            Machine.Answer answer =
                    machine.run(new NginxWords(machine.server()).dump(root + dump.main()), Verdict::isRemark);
            Verdict verdict = Verdict.of(answer);
            if (verdict.isGood()) mustBeRead(machine, NginxDump.parse(answer.lines()), change, root);
            return new Verdict(
                    verdict.exit(),
                    verdict.remarks().stream()
                            .map(r -> r.replace(root.value(), ""))
                            .toList());
        } finally {
            machine.removeFolder(root);
        }
    }

    private static void copy(Machine machine, StatePath root, String path, String text)
            throws IOException, InterruptedException {
        machine.shell().put(root + path, text.getBytes(StandardCharsets.UTF_8), 0600);
    }

    /** What is read relative to the main file must still be found from the copy. */
    private static String moved(String text, StatePath root, NginxDump dump) {
        String absolute = RELATIVE.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(
                        m.group(1) + m.group(2) + " " + dump.folder() + "/" + m.group(3) + ";"));
        return INCLUDE.matcher(absolute)
                .replaceAll(m -> Matcher.quoteReplacement(m.group(1) + "include \"" + root
                        + (m.group(2).startsWith("/") ? "" : dump.folder() + "/") + m.group(2) + "\";"));
    }

    private static void mustBeRead(
            Machine machine, NginxDump copy, Map<StatePath, Optional<String>> change, StatePath root) {
        String missed = change.entrySet().stream()
                .filter(e -> e.getValue().isPresent())
                .map(e -> e.getKey().value())
                .filter(path -> !copy.files().containsKey(root + path))
                .collect(Collectors.joining(", "));
        if (!missed.isEmpty())
            throw new StepOutcome(
                    "swap-refused",
                    "nginx on server " + machine.server().name() + " would not read " + missed + "; put 'include "
                            + machine.places().sites() + "/*.conf;' inside http { } of "
                            + copy.main().substring(root.value().length()));
    }
}
