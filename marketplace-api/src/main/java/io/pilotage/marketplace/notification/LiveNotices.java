package io.pilotage.marketplace.notification;

import io.pilotage.marketplace.identity.PersonId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes the screens of a person, on every node, when something new waits for them (PostgreSQL LISTEN and NOTIFY), and all of its node
 * after a time in which it could not hear.
 */
@Component
public class LiveNotices implements SmartLifecycle {

    static final String CHANNEL = "pilotage_notice";

    /** No person has this id: it stands for whoever works on the moderation queue. */
    static final PersonId STAFF = new PersonId(new UUID(0, 0));

    private static final Logger LOG = LoggerFactory.getLogger(LiveNotices.class);

    private static final int PROBE_SECONDS = 5;
    private static final Duration BETWEEN_PEOPLE = Duration.ofMillis(20);

    private final DataSource dataSource;
    private final Duration probeEvery;
    private final Map<PersonId, List<Runnable>> listeners = new ConcurrentHashMap<>();
    private final AtomicLong heard = new AtomicLong();
    private volatile @Nullable Thread thread;

    @Autowired
    LiveNotices(DataSource dataSource) {
        this(dataSource, Duration.ofSeconds(15));
    }

    LiveNotices(DataSource dataSource, Duration probeEvery) {
        this.dataSource = dataSource;
        this.probeEvery = probeEvery;
    }

    /**
     * Calls {@code wake} after each new notice to a person, on a thread of its own.
     *
     * @return ends the subscription; closing twice is harmless
     */
    public Runnable subscribe(PersonId person, Runnable wake) {
        listeners.computeIfAbsent(person, any -> new CopyOnWriteArrayList<>()).add(wake);
        return () -> listeners.computeIfPresent(person, (any, others) -> {
            others.remove(wake);
            return others.isEmpty() ? null : others;
        });
    }

    /** Like {@link #subscribe}, for what waits for the staff, whoever of them deals with it. */
    public Runnable subscribeStaff(Runnable wake) {
        return subscribe(STAFF, wake);
    }

    /** How much was heard on this node so far: who reads first and subscribes later learns from it whether something fell in between. */
    public long heard() {
        return heard.get();
    }

    private void listen() {
        boolean paused = false;
        while (goesOn()) {
            try (Connection connection = dataSource.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                if (paused) {
                    paused = false;
                    wakeAll();
                }
                listen(connection);
                statement.execute("unlisten *");
            } catch (SQLException | RuntimeException lost) {
                if (goesOn()) {
                    if (!paused) {
                        LOG.warn("Live notices pause until the database answers again: {}", lost.toString());
                        paused = true;
                    }
                    pause();
                }
            }
        }
    }

    /** Asks now and then whether the line still lives: a database that is gone without a word would be waited for for ever. */
    private void listen(Connection connection) throws SQLException {
        var postgres = connection.unwrap(PGConnection.class);
        long probed = System.nanoTime();
        while (goesOn()) {
            PGNotification[] news = postgres.getNotifications(1_000);
            for (var one : news == null ? new PGNotification[0] : news) {
                // Whoever had this connection before may have listened to something else.
                if (one.getName().equals(CHANNEL)) {
                    wake(new PersonId(UUID.fromString(one.getParameter())));
                }
            }
            if (System.nanoTime() - probed > probeEvery.toNanos()) {
                if (!connection.isValid(PROBE_SECONDS)) {
                    throw new SQLException("no answer on the listening connection");
                }
                probed = System.nanoTime();
            }
        }
    }

    private boolean goesOn() {
        return Thread.currentThread().equals(thread);
    }

    /** What was said while nobody listened is lost; one person after the other, because the database has only just come back. */
    private void wakeAll() {
        heard.incrementAndGet(); // for whoever read meanwhile and subscribes now
        Thread.ofVirtual()
                .name("live-notices-again")
                .start(() -> listeners.keySet().forEach(person -> {
                    wake(person);
                    LockSupport.parkNanos(BETWEEN_PEOPLE.toNanos());
                }));
    }

    /** On a thread for each, because a screen that is held up must not hold up the others. */
    private void wake(PersonId person) {
        heard.incrementAndGet();
        for (Runnable listener : listeners.getOrDefault(person, List.of())) {
            Thread.ofVirtual().name("live-notice").start(() -> {
                try {
                    listener.run();
                } catch (RuntimeException closing) {
                    LOG.debug("A screen could not be woken", closing);
                }
            });
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("live-notices").unstarted(this::listen);
        thread.start();
    }

    @Override
    public void stop() {
        thread = null;
    }

    @Override
    public boolean isRunning() {
        Thread listening = thread;
        return listening != null && listening.isAlive();
    }
}
