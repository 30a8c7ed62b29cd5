package io.pilotage.marketplace.shared.persistence;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.marketplace.shared.dependency.Dependency;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers. When the pool has no connection to give, this looks with a new one of its own, because a pool can be
 * empty only of too much work; if that has no answer, everybody is refused at once until there is one. Nobody can bring that about by
 * what they ask for.
 */
@Component
public class DatabaseLine implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLine.class);
    private static final String SECONDS = "2";
    private static final long BETWEEN_LOOKS_MILLISECONDS = 500;

    /** The pool gives again once it has refused nobody for so long. */
    private static final Duration CALM = Duration.ofSeconds(10);

    private final JdbcConnectionDetails database;
    private final CircuitBreaker breaker;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile @Nullable DataSource pool;
    private volatile boolean closed;
    private volatile long suspected;

    DatabaseLine(JdbcConnectionDetails database, CircuitBreakerRegistry breakers) {
        this.database = database;
        this.breaker = breakers.circuitBreaker(Dependency.DATABASE.label());
    }

    /** Whether it was found not to answer, and has not answered since. */
    public boolean isSilent() {
        return breaker.getState() != CircuitBreaker.State.CLOSED;
    }

    /** The pool, which answers for as long as the database does. */
    DataSource guard(DataSource connections) {
        pool = connections;
        return new GuardedDataSource(connections, this);
    }

    /** Somebody got no connection, or was refused one: whatever became of who looked before, somebody does. */
    void suspect() {
        suspected = System.nanoTime();
        if (!closed && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("database-line").start(this::look);
        }
    }

    private void look() {
        try {
            if (isSilent()) {
                waitForAnAnswer(); // somebody else looked, and did not come to the end
            } else if (answers()) {
                waitForThePool();
            } else {
                breaker.transitionToForcedOpenState();
                waitForAnAnswer();
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        } finally {
            looking.set(false);
        }
    }

    /** Says it once when it begins and once when it is over, however many come meanwhile. */
    private void waitForThePool() throws InterruptedException {
        LOG.warn("The pool has no connection to give, though the database answers");
        long looked;
        do {
            looked = System.nanoTime();
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
            if (suspected - looked > 0 && !answers()) {
                breaker.transitionToForcedOpenState();
                waitForAnAnswer();
            }
        } while (!closed && System.nanoTime() - suspected < CALM.toNanos());
        LOG.info("The pool has connections to give again");
    }

    private void waitForAnAnswer() throws InterruptedException {
        do {
            Thread.sleep(BETWEEN_LOOKS_MILLISECONDS);
            if (closed) {
                throw new InterruptedException();
            }
        } while (!answers() || !poolGives());
        breaker.transitionToClosedState();
    }

    /** A connection beside the pool, which may have nothing to give of too much work alone. */
    Connection ofItsOwn() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", String.valueOf(database.getUsername()));
        settings.setProperty("password", String.valueOf(database.getPassword()));
        settings.setProperty("connectTimeout", SECONDS);
        settings.setProperty("loginTimeout", SECONDS);
        settings.setProperty("socketTimeout", SECONDS);
        return DriverManager.getConnection(database.getJdbcUrl(), settings);
    }

    private boolean answers() {
        try (Connection _ = ofItsOwn()) {
            return true;
        } catch (SQLException failure) {
            return !DatabaseOutage.isSilence(failure.getSQLState());
        }
    }

    /** So that nobody is let in who then waits in vain for a pool that still mends its connections. */
    private boolean poolGives() {
        DataSource connections = pool;
        if (connections == null) {
            return true;
        }
        try (Connection _ = connections.getConnection()) {
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public void destroy() {
        closed = true;
    }
}
