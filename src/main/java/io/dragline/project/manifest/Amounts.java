package io.dragline.project.manifest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers, durations and sizes. */
final class Amounts {
    /** Docker refuses less. */
    private static final long LEAST_BYTES = 6L << 20;

    private static final long MOST_BYTES = 16L << 40;
    private static final Pattern DURATION = Pattern.compile("([0-9]{1,9})(ms|s|m|h|d)");
    private static final Pattern SIZE = Pattern.compile("([0-9]{1,14})([kmgt]?)");
    private static final Map<String, Long> MILLIS = units("d", 86_400_000L, "h", 3_600_000L, "m", 60_000L, "s", 1000L);
    private static final Map<String, Long> BYTES = units("t", 1L << 40, "g", 1L << 30, "m", 1L << 20, "k", 1L << 10);

    static final Scalar<Integer> PORT = number("a port", 1, 65_535, 8080);
    static final Scalar<Boolean> FLAG = new Scalar<>(
            "a truth value",
            "true or false",
            "true",
            text -> {
                if (!text.equals("true") && !text.equals("false")) throw new IllegalArgumentException();
                return Boolean.valueOf(text);
            },
            flag -> flag);
    static final Scalar<Long> MEMORY =
            new Scalar<>("a size", "6m to 16t: a whole number with k, m, g or t", "256m", Amounts::size, Amounts::size);

    static final Scalar<Double> CPUS = new Scalar<>(
            "a number of cores",
            "0.01 to 1024, up to three decimals",
            "0.5",
            text -> {
                if (!text.matches("[0-9]{1,4}(\\.[0-9]{1,3})?")) throw new IllegalArgumentException();
                double cpus = Double.parseDouble(text);
                if (cpus < 0.01 || cpus > 1024) throw new IllegalArgumentException();
                return cpus;
            },
            cpus -> {
                if (cpus == Math.rint(cpus)) return cpus.intValue();
                return cpus;
            });

    private Amounts() {}

    static Scalar<Integer> number(String name, int least, int most, int example) {
        return new Scalar<>(
                name,
                "a whole number from " + least + " to " + most,
                "" + example,
                text -> {
                    if (!text.matches("[0-9]{1,9}")) throw new IllegalArgumentException();
                    int number = Integer.parseInt(text);
                    if (number < least || number > most) throw new IllegalArgumentException();
                    return number;
                },
                number -> number);
    }

    static Scalar<Duration> duration(String least, String most, String example) {
        return new Scalar<>(
                "a duration",
                least + " to " + most + ": a whole number with ms, s, m, h or d",
                example,
                text -> {
                    Duration duration = duration(text);
                    if (duration.compareTo(duration(least)) < 0 || duration.compareTo(duration(most)) > 0)
                        throw new IllegalArgumentException();
                    return duration;
                },
                duration -> print(duration.toMillis(), MILLIS, "ms"));
    }

    private static Duration duration(String text) {
        Matcher found = DURATION.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException();
        return Duration.ofMillis(Long.parseLong(found.group(1)) * MILLIS.getOrDefault(found.group(2), 1L));
    }

    private static long size(String text) {
        Matcher found = SIZE.matcher(text);
        if (!found.matches()) throw new IllegalArgumentException();
        long unit = BYTES.getOrDefault(found.group(2), 1L);
        long count = Long.parseLong(found.group(1));
        if (count > MOST_BYTES / unit || count * unit < LEAST_BYTES) throw new IllegalArgumentException();
        return count * unit;
    }

    private static Object size(Long size) {
        return print(size, BYTES, "");
    }

    /** With the largest unit that loses nothing. */
    private static String print(long amount, Map<String, Long> units, String smallest) {
        if (amount == 0) return "0s";
        for (Map.Entry<String, Long> unit : units.entrySet())
            if (amount % unit.getValue() == 0) return amount / unit.getValue() + unit.getKey();
        return amount + smallest;
    }

    private static Map<String, Long> units(
            String a, long of, String b, long ofB, String c, long ofC, String d, long ofD) {
        Map<String, Long> units = new LinkedHashMap<>();
        units.put(a, of);
        units.put(b, ofB);
        units.put(c, ofC);
        units.put(d, ofD);
        return units;
    }
}
