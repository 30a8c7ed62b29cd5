package io.pilotage.marketplace.shared.persistence;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import com.github.kagkarlsson.scheduler.Scheduler;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;

/** That each look for a job fails while the database is away is no news: {@link DatabaseLine} says once that it is, and is back. */
final class QuietJobs extends TurboFilter {

    private static final String JOBS = Scheduler.class.getPackageName();

    /** For this process, once. */
    static void begin() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logs
                && logs.getTurboFilterList().stream().noneMatch(QuietJobs.class::isInstance)) {
            var filter = new QuietJobs();
            filter.start();
            logs.addTurboFilter(filter);
        }
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] values,
            @Nullable Throwable failure) {
        Throwable cause = failure == null
                        && values != null
                        && values.length > 0
                        && values[values.length - 1] instanceof Throwable last
                ? last
                : failure;
        return cause != null && logger.getName().startsWith(JOBS) && DatabaseOutage.isSilenceBehind(cause)
                ? FilterReply.DENY
                : FilterReply.NEUTRAL;
    }
}
