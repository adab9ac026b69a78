package io.dragline.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The sentences of one language, looked up by their English. What is not found stays as it is. */
final class Catalogue {
    /** Foreign programs can say much; more of it is not looked through. */
    private static final int LONGEST = 20_000;

    private static final int MOST_LOOKS = 200;
    private static final int LIGHT = 11;
    /** Between two sentences in one; the first of them is tried first. */
    private static final List<String> JOINTS = List.of(": ", "; ", ", ", " (");

    private static final Pattern PLACE = Pattern.compile("[\\w.\\[\\]-]{1,200}+(?: \\(line [0-9]+\\))?: ");

    private final Map<Character, List<Template>> byBeginning = new HashMap<>();
    private final List<Template> open = new ArrayList<>();

    Catalogue(Map<String, String> translations) {
        translations.forEach((key, translation) -> {
            Template template = new Template(key, translation);
            String beginning = template.beginning();
            if (beginning.isEmpty()) open.add(template);
            else
                byBeginning
                        .computeIfAbsent(beginning.charAt(0), letter -> new ArrayList<>(4))
                        .add(template);
        });
        Comparator<Template> heaviest =
                Comparator.comparingInt(Template::weight).reversed();
        open.sort(heaviest);
        byBeginning.values().forEach(list -> list.sort(heaviest));
    }

    String say(String english) {
        if (english.isBlank() || english.length() > LONGEST) return english;
        if (english.indexOf('\n') < 0) return new Reading().anything(english);
        String whole = new Reading().whole(english);
        return whole != null ? whole : lines(english);
    }

    private String lines(String text) {
        return Stream.of(text.split("\n", -1))
                .map(line -> new Reading().anything(line))
                .collect(Collectors.joining("\n"));
    }

    /** One sentence, or line, with all that is in it; it gives up in time rather than looking for ever. */
    private final class Reading {
        private int looks;

        /** White space around it stays, but before what has its own: Chinese brackets and commas. */
        String anything(String text) {
            String bare = text.strip();
            String said = sentence(bare);
            if (bare.length() == text.length() || said.equals(bare)) return said.equals(bare) ? text : said;
            int at = text.indexOf(bare);
            String before = "（；，".indexOf(said.charAt(0)) >= 0 ? "" : text.substring(0, at);
            return before + said + text.substring(at + bare.length());
        }

        private String sentence(String text) {
            if (text.indexOf('\n') >= 0) return lines(text);
            String placed = placed(text);
            if (placed != null) return placed;
            String whole = whole(text);
            if (whole != null) return whole;
            for (String joint : JOINTS) {
                String joined = joined(text, joint);
                if (joined != null) return joined;
            }
            return text;
        }

        /** A place or a field in front stays in front, and as it is: programs read it. */
        private @Nullable String placed(String text) {
            Matcher place = PLACE.matcher(text);
            String said = place.lookingAt() ? whole(text.substring(place.end())) : null;
            return said == null ? null : text.substring(0, place.end()) + said;
        }

        private @Nullable String whole(String text) {
            if (text.isEmpty() || ++looks > MOST_LOOKS) return null;
            Template closed = first(byBeginning.getOrDefault(text.charAt(0), List.of()), text);
            Template loose = first(open, text);
            Template best = closed == null || (loose != null && loose.weight() > closed.weight()) ? loose : closed;
            String[] values = best == null ? null : best.read(text);
            if (best == null || values == null) return null;
            if (best.weight() < LIGHT && !Arrays.stream(values).allMatch(this::isOurs)) return null;
            return best.say(values, this::anything);
        }

        /** A name or a sentence of ours: the few words of a light template stand in foreign sentences as well. */
        private boolean isOurs(String value) {
            return value.indexOf(' ') < 0 || !anything(value).equals(value);
        }

        private static @Nullable Template first(List<Template> templates, String text) {
            for (Template template : templates) if (template.read(text) != null) return template;
            return null;
        }

        /** The text at a place where at least one side is a sentence. */
        private @Nullable String joined(String text, String joint) {
            for (int at = text.indexOf(joint); at > 0; at = text.indexOf(joint, at + 1)) {
                String left = text.substring(0, at);
                String right = text.substring(at + joint.length());
                String first = whole(left);
                if (first != null) return first + joint + anything(right);
                String second = whole(right);
                if (second != null) return anything(left) + joint + second;
            }
            return null;
        }
    }
}
