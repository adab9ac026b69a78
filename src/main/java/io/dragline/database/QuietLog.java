package io.dragline.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import io.dragline.DatabaseTrouble;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** Leaves out the stack traces with which libraries tell, again and again, that the database is away: {@link WatchedPool} says it once. */
final class QuietLog extends TurboFilter {
    static void install() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) context.addTurboFilter(new QuietLog());
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable thrown) {
        Throwable told = thrown == null ? last(values) : thrown;
        return told != null && DatabaseTrouble.isAway(told) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    private static @Nullable Throwable last(Object @Nullable [] values) {
        return values != null && values.length > 0 && values[values.length - 1] instanceof Throwable last ? last : null;
    }
}
