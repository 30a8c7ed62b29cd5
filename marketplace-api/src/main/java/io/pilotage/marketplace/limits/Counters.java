package io.pilotage.marketplace.limits;

import com.zaxxer.hikari.HikariDataSource;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * The counters behind the limits, in PostgreSQL for all nodes. A node counts a little by itself before it asks what the others counted, so
 * that few requests wait for the database. Connections are its own: a caller may hold one in a transaction already, and what was tried
 * counts though that is rolled back.
 */
@Component
class Counters implements AutoCloseable {

    private static final int CONNECTIONS = 3;
    static final long PATIENCE_MILLISECONDS = 1_000;
    private static final int LOCK_MILLISECONDS = 800; // before the line would count as dead
    private static final String SILENCE_SECONDS = "1";
    private static final int KEPT = 10_000;
    private static final Duration APART = Duration.ofSeconds(5);

    /** Allowances of fewer than this are never counted apart. */
    private static final long SMALL = 200;

    private final HikariDataSource connections;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final Map<String, Counter> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Counter> eldest) {
            return size() > KEPT;
        }
    };

    Counters(JdbcConnectionDetails database, Clock clock) {
        connections = new HikariDataSource();
        connections.setPoolName("limits");
        connections.setJdbcUrl(database.getJdbcUrl());
        connections.setUsername(database.getUsername());
        connections.setPassword(database.getPassword());
        connections.setMaximumPoolSize(CONNECTIONS);
        connections.setMinimumIdle(0);
        connections.setConnectionTimeout(PATIENCE_MILLISECONDS);
        // As text: the driver takes no notice of anything else.
        Map.of(
                        "tcpKeepAlive", "true",
                        "connectTimeout", SILENCE_SECONDS,
                        "socketTimeout", SILENCE_SECONDS, // then the line is dead
                        "cancelSignalTimeout", SILENCE_SECONDS, // what is late is cancelled, which waits, too
                        // a node that stands still, or is gone without a word, must not keep a counter from the others
                        "options",
                                "-c lock_timeout=" + LOCK_MILLISECONDS + "ms -c idle_in_transaction_session_timeout="
                                        + SILENCE_SECONDS + "s -c client_connection_check_interval=" + SILENCE_SECONDS
                                        + "s")
                .forEach(connections::addDataSourceProperty);
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(connections)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("limits.counter")
                .clientClock(new WallClock(clock))
                .requestTimeout(Duration.ofMillis(PATIENCE_MILLISECONDS))
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(APART))
                .build();
    }

    /** The counter of this key; the same one is used again while it is among those used last. */
    Counter of(String key, Allowance allowance) {
        synchronized (kept) {
            return kept.computeIfAbsent(key, ignored -> open(key, allowance));
        }
    }

    private Counter open(String key, Allowance allowance) {
        var configuration = BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(allowance.most()).refillGreedy(allowance.most(), allowance.within()))
                .build();
        var builder = buckets.builder();
        boolean small = allowance.most() < SMALL;
        if (!small) {
            builder =
                    builder.withOptimization(Optimizations.delaying(new DelayParameters(allowance.most() / 20, APART)));
        }
        return new Counter(builder.build(key, () -> configuration), small);
    }

    /** Removes what is full again, and so says nothing. */
    void forgetFull() {
        while (buckets.removeExpired(1_000) == 1_000) {
            // the next thousand
        }
    }

    @Override
    public void close() {
        connections.close();
    }

    private record WallClock(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Math.multiplyExact(clock.millis(), 1_000_000L);
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
