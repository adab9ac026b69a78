package io.dragline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/** A point in time: {@code 2026-12-24}, {@code 2026-12-24T18:00} of this machine's zone, with an offset, or {@code 4h} from now. */
record Moment(Instant at) {
    private static final List<Function<String, Instant>> FORMS = List.of(
            Instant::parse,
            text -> OffsetDateTime.parse(text).toInstant(),
            text -> LocalDateTime.parse(text).atZone(ZoneId.systemDefault()).toInstant(),
            text -> LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant(),
            text -> Instant.now().plus(Span.parse(text)));

    /** @throws TypeConversionException if it is none */
    static Moment parse(String text) {
        for (Function<String, Instant> form : FORMS) {
            try {
                return new Moment(form.apply(text));
            } catch (DateTimeException | TypeConversionException another) {
                // the next form may be meant
            }
        }
        throw new TypeConversionException(
                "'" + text + "' is no point in time such as 2026-12-24T18:00, 2026-12-24T18:00+08:00 or 4h (from now)");
    }
}
