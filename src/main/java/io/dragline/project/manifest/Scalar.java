package io.dragline.project.manifest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One word or number.
 *
 * @param name with its article: {@code a duration}
 * @param allowed what an error and the reference say
 * @param parse throws {@link IllegalArgumentException} for what is not allowed
 * @param print to text, number or truth value
 * @param open whether an error may repeat what was found; not where people paste passwords
 */
record Scalar<T>(
        String name, String allowed, String example, Function<String, T> parse, Function<T, Object> print, boolean open)
        implements Type<T> {

    Scalar(String name, String allowed, String example, Function<String, T> parse, Function<T, Object> print) {
        this(name, allowed, example, parse, print, true);
    }

    /** Text that matches a pattern as a whole. */
    static Scalar<String> matching(String name, String pattern, String allowed, String example) {
        return new Scalar<>(
                name,
                allowed,
                example,
                text -> {
                    if (!text.matches(pattern)) throw new IllegalArgumentException();
                    return text;
                },
                text -> text);
    }

    /** The same, but errors do not repeat what was found. */
    Scalar<T> quiet() {
        return new Scalar<>(name, allowed, example, parse, print, false);
    }

    /** The same, but not for blank text. */
    Scalar<T> filled() {
        Function<String, T> nonBlank = text -> {
            if (text.isBlank()) throw new IllegalArgumentException();
            return parse.apply(text);
        };
        return new Scalar<>(name, allowed + ", not blank", example, nonBlank, print, open);
    }

    @Override
    public @Nullable T read(Node node, Mistakes mistakes) {
        try {
            if (node instanceof Node.Word word) return parse.apply(word.text());
        } catch (IllegalArgumentException wrong) {
            // told below, with the sentence that every error of this type shares
        }
        mistakes.add(node.at(), problem(open ? node.found() : "this"));
        return null;
    }

    String problem(String found) {
        return found + " is not " + name + "; allowed: " + allowed + ", such as " + example;
    }

    @Override
    public Object write(T value, boolean whole) {
        return print.apply(value);
    }

    @Override
    public Map<String, Object> describe() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("type", name);
        facts.put("allowed", allowed);
        facts.put("example", example);
        return facts;
    }
}
