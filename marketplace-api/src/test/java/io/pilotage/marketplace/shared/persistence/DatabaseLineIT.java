package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.pilotage.localstack.LocalStack;
import io.pilotage.marketplace.testing.FaultyProxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseLineIT {

    private static final String DATABASE = "database_line";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger failing = new AtomicInteger();

    /** As a thread does that cannot be started any more. */
    @Test
    void anOutageEndsThoughWhoLookedDidNotComeToItsEnd() {
        var postgres = LocalStack.shared().postgres();
        postgres.createDatabase(DATABASE);
        try (var proxy = new FaultyProxy("127.0.0.1", postgres.port())) {
            var details = new Details("jdbc:postgresql://127.0.0.1:%d/%s".formatted(proxy.port(), DATABASE));
            var line = new DatabaseLine(details, CircuitBreakerRegistry.ofDefaults());
            DataSource guarded = line.guard(new DriverManagerDataSource(details.getJdbcUrl(), DATABASE, DATABASE));
            proxy.fallSilent();
            line.suspect();
            await().atMost(PATIENCE).dontCatchUncaughtExceptions().until(line::isSilent);
            failing.set(1);
            await().atMost(PATIENCE).dontCatchUncaughtExceptions().until(() -> failing.get() == 0);
            proxy.speak();

            await().atMost(PATIENCE).dontCatchUncaughtExceptions().until(() -> gives(guarded));
            line.destroy();
        }
    }

    @Test
    void aBusyPoolIsOneLineWhenItBeginsAndOneWhenItIsOver(CapturedOutput output) throws SQLException {
        String url = LocalStack.shared().postgres().createDatabase(DATABASE);
        var line = new DatabaseLine(new Details(url), CircuitBreakerRegistry.ofDefaults());
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(url);
            pool.setUsername(DATABASE);
            pool.setPassword(DATABASE);
            pool.setMaximumPoolSize(1);
            pool.setConnectionTimeout(250);
            DataSource guarded = line.guard(pool);
            try (Connection _ = guarded.getConnection()) {
                for (int refused = 0; refused < 10; refused++) {
                    assertThat(gives(guarded)).isFalse();
                }
            }
            assertThat(gives(guarded)).isTrue();

            await().atMost(PATIENCE).until(() -> output.getOut().contains("The pool has connections to give again"));
        } finally {
            line.destroy();
        }
        assertThat(output.getOut().lines().filter(it -> it.contains("The pool has")))
                .hasSize(2);
        assertThat(line.isSilent()).isFalse();
    }

    private static boolean gives(DataSource guarded) {
        try (Connection _ = guarded.getConnection()) {
            return true;
        } catch (SQLException silent) {
            return false;
        }
    }

    private final class Details implements JdbcConnectionDetails {

        private final String url;

        private Details(String url) {
            this.url = url;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String getUsername() {
            if (failing.getAndSet(0) > 0) {
                throw new IllegalStateException("made up");
            }
            return DATABASE;
        }

        @Override
        public String getPassword() {
            return DATABASE;
        }
    }
}
