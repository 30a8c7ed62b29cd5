package io.pilotage.marketplace.shared.persistence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;

/**
 * The time of the database, which is the same for all nodes: asked for now and then, and counted on from there, so that it costs nothing
 * to read and a node whose own clock is wrong, or is set meanwhile, closes nothing early.
 */
final class DatabaseClock extends Clock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseClock.class);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);
    private static final int FIRST_QUESTIONS = 5;

    private final JdbcClient jdbc;
    private final Clock node;
    private final ScheduledExecutorService questions = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("database-clock").factory());
    private volatile Answer answer;

    /**
     * @param database its time
     * @param at when that was, by the counter of this process
     * @param roundTrip between question and answer; the time is right to half of it
     */
    private record Answer(Instant database, long at, Duration roundTrip) {

        Instant now() {
            return database.plusNanos(System.nanoTime() - at);
        }

        /** Whether both can be right, so that following the other would only make time jump to and fro. */
        boolean agreesWith(Answer other) {
            return Duration.between(now(), other.now())
                            .abs()
                            .compareTo(roundTrip.plus(other.roundTrip).dividedBy(2))
                    <= 0;
        }
    }

    /** @param node the clock of this machine, only to tell how far it is off */
    DatabaseClock(JdbcClient jdbc, Clock node) {
        this.jdbc = jdbc;
        this.node = node;
        Answer quickest = ask();
        for (int more = 1; more < FIRST_QUESTIONS; more++) {
            Answer next = ask();
            quickest = next.roundTrip.compareTo(quickest.roundTrip) < 0 ? next : quickest;
        }
        answer = quickest;
        long pause = BETWEEN_QUESTIONS.toMillis();
        questions.scheduleWithFixedDelay(this::follow, pause, pause, TimeUnit.MILLISECONDS);
    }

    /** How far the clock of this machine is ahead; negative when it is behind. */
    Duration nodeAhead() {
        return Duration.between(instant(), node.instant());
    }

    private Answer ask() {
        long asked = System.nanoTime();
        Instant database = Objects.requireNonNull(jdbc.sql("select clock_timestamp()")
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single());
        long answered = System.nanoTime();
        return new Answer(database, asked + (answered - asked) / 2, Duration.ofNanos(answered - asked));
    }

    private void follow() {
        try {
            Answer next = ask();
            if (!answer.agreesWith(next)) {
                answer = next;
            }
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("The time is counted on until the database answers again", away);
        }
    }

    @Override
    public Instant instant() {
        return answer.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Moments have no zone here");
    }

    @Override
    public void close() {
        questions.shutdownNow();
    }
}
