package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.ServerTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node whose machine is gone without a word keeps its locks only until PostgreSQL has asked in vain whether it is there. */
@ServerTest
class LostNodesIT {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void areMissedByPostgreSqlWithinAMinute() {
        Map<String, Long> asked = jdbc
                .sql("select name, setting::bigint from pg_settings where name like 'tcp\\_%'")
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(asked.get("tcp_keepalives_idle")
                        + asked.get("tcp_keepalives_interval") * asked.get("tcp_keepalives_count"))
                .isBetween(1L, LONGEST.toSeconds());
        assertThat(asked.get("tcp_user_timeout")).isBetween(1L, LONGEST.toMillis());
    }
}
