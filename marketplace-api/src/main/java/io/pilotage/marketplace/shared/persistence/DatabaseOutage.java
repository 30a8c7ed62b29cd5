package io.pilotage.marketplace.shared.persistence;

import io.pilotage.marketplace.shared.SeldomLine;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that is away, has no connection left, or did not do it in time, from one that refuses what it was asked. */
public final class DatabaseOutage {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutage.class);
    private static final String DISK_FULL = "53100";
    private static final Map<String, SeldomLine> LINES = new ConcurrentHashMap<>();

    private DatabaseOutage() {}

    /** Whether this failure, or one behind it, is such an outage. */
    public static boolean isBehind(Throwable failure) {
        return causes(failure)
                .anyMatch(cause -> cause instanceof SQLTransientConnectionException // the pool has none to give
                        || cause instanceof TransactionSystemException // neither committed nor rolled back
                        || (cause instanceof SQLException refused && says(refused.getSQLState())));
    }

    /**
     * Like {@link #isBehind}; the log has a line for it now and then, for each reason. That no connection was to be had {@link
     * DatabaseLine} says, once.
     */
    public static boolean isNotedBehind(Throwable failure) {
        boolean outage = isBehind(failure);
        if (outage && causes(failure).noneMatch(SQLTransientConnectionException.class::isInstance)) {
            String reason = reason(failure);
            if (DISK_FULL.equals(reason)) {
                DatabaseGauges.noteFullDisk();
            }
            LINES.computeIfAbsent(reason, any -> new SeldomLine(LOG, "The database did not answer"))
                    .warn(failure);
        }
        return outage;
    }

    private static String reason(Throwable failure) {
        return causes(failure)
                .map(cause -> cause instanceof SQLException refused ? refused.getSQLState() : null)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    /** Whether this failure, or one behind or beside it, is that no connection was to be had or that it broke. */
    static boolean isSilenceBehind(Throwable failure) {
        return failure instanceof SQLTransientConnectionException
                || (failure instanceof SQLException broken && isSilence(broken.getSQLState()))
                || Stream.concat(Stream.ofNullable(failure.getCause()), Stream.of(failure.getSuppressed()))
                        .anyMatch(DatabaseOutage::isSilenceBehind);
    }

    /** Whether a connection failed with this because nobody answered, or only to say that the server ends or is not up yet. */
    static boolean isSilence(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P0"));
    }

    /**
     * Connection exceptions, shutdown and start-up of the server, a server that may only read (after a failover), a full disk, no
     * memory, too many connections, a lock or a statement that took too long
     * (PostgreSQL, appendix A).
     */
    private static boolean says(@Nullable String state) {
        return state != null
                && (isSilence(state)
                        || List.of("25006", DISK_FULL, "53200", "53300", "55P03", "57014")
                                .contains(state));
    }
}
