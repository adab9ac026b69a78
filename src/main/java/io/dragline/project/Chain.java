package io.dragline.project;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Services upgraded in order, and undone in reverse if one fails.
 *
 * @param services the links in order; those of one link go side by side
 * @param at when it starts by itself; null: never
 * @param zone of the clock that {@code at} is read from
 */
public record Chain(
        ChainName name,
        EnvironmentName environment,
        List<List<ServiceName>> services,
        @Nullable Cron at,
        ZoneId zone,
        Missed missed) {
    /** What becomes of a time that nobody was there for. */
    public enum Missed {
        /** It is passed over. */
        SKIP,
        /** It is made up for, once, however many were missed. */
        RUN;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Every service, in order. */
    public List<ServiceName> all() {
        return services.stream().flatMap(List::stream).toList();
    }
}
