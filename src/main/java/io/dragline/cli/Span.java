package io.dragline.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** A length of time, written {@code 90s}, {@code 10m} or {@code 1h30m}. */
final class Span {
    private static final Pattern PATTERN =
            Pattern.compile("(?:(\\d{1,6})d)?(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,6})s)?");

    private Span() {}

    /** @throws TypeConversionException if it is not written so */
    static Duration parse(String text) {
        Matcher parts = PATTERN.matcher(text);
        if (text.isEmpty() || !parts.matches())
            throw new TypeConversionException("'" + text + "' is not a length of time such as 90s, 10m or 1h30m");
        return Duration.ofDays(number(parts.group(1)))
                .plusHours(number(parts.group(2)))
                .plusMinutes(number(parts.group(3)))
                .plusSeconds(number(parts.group(4)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
