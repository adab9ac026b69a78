package io.dragline.project.manifest;

import io.dragline.project.Chain;
import io.dragline.project.Cron;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Arrays;

/** Times of the day and whose clock they are of. */
final class Times {
    static final Scalar<Cron> CRON = new Scalar<>(
            "a time that comes again",
            "five fields, minute hour day-of-month month day-of-week, each a number, name, *, list, range or step,"
                    + " that come at least once",
            "'0 2 * * mon-fri'",
            text -> {
                Cron cron = new Cron(text.strip().replaceAll("\\s+", " "));
                if (!cron.comes()) throw new IllegalArgumentException();
                return cron;
            },
            Cron::text);

    static final Scalar<ZoneId> ZONE = new Scalar<>(
            "a time zone",
            "a region of the IANA data base, or UTC",
            "Asia/Shanghai",
            text -> {
                if (!text.equals("UTC") && !ZoneId.getAvailableZoneIds().contains(text))
                    throw new IllegalArgumentException();
                return zone(text);
            },
            ZoneId::getId);

    static final Scalar<Chain.Missed> MISSED = new Scalar<>(
            "a word for missed times",
            "skip or run",
            "skip",
            text -> Arrays.stream(Chain.Missed.values())
                    .filter(each -> each.word().equals(text))
                    .findFirst()
                    .orElseThrow(IllegalArgumentException::new),
            Chain.Missed::word);

    private Times() {}

    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
