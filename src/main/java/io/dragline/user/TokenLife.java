package io.dragline.user;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a token is good, as people write it: {@code 90d}, {@code 12h}. At most a year. */
record TokenLife(Duration duration) {
    static final TokenLife OF_A_SIGN_IN = new TokenLife(Duration.ofDays(30));
    static final TokenLife USUAL = new TokenLife(Duration.ofDays(90));

    private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,7})([smhd])");
    private static final Map<String, Duration> UNITS = Map.of(
            "s", Duration.ofSeconds(1), "m", Duration.ofMinutes(1), "h", Duration.ofHours(1), "d", Duration.ofDays(1));

    TokenLife {
        if (duration.compareTo(Duration.ofDays(365)) > 0)
            throw new IllegalArgumentException("a token is good for 365d at most");
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TokenLife parse(String text) {
        Matcher parts = TEXT.matcher(text);
        Duration unit = parts.matches() ? UNITS.get(parts.group(2)) : null;
        if (unit == null)
            throw new IllegalArgumentException("'" + text + "' is not a time; write it like 90d, 12h, 30m or 60s");
        return new TokenLife(unit.multipliedBy(Long.parseLong(parts.group(1))));
    }
}
