package io.pilotage.marketplace.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.Databases;
import io.pilotage.marketplace.testing.SequentialScans;
import io.pilotage.marketplace.web.KeptAnswers.Command;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** However many answers are kept, a command reads none but its own. */
class KeptAnswersIT {

    private static final SingleConnectionDataSource DATABASE = Databases.migrated("kept_answers", "web");

    private final Clock clock = Clock.fixed(Instant.parse("2026-05-02T12:00:00Z"), ZoneOffset.UTC);
    private final KeptAnswers answers = new KeptAnswers(JdbcClient.create(DATABASE), clock);

    @Test
    void findsKeysAndWhatIsOldByIndex() {
        Databases.ownerOf("kept_answers").sql("""
            insert into web.idempotent_command (caller, key, fingerprint, started_at, status, standing)
                select 'somebody', 'key' || n, 'f', timestamptz '2026-05-02T12:00:00Z' - n * interval '4 seconds', 200, '{}'
                from generate_series(1, 22000) n;
            analyze web.idempotent_command""").update();
        var scans = new SequentialScans(DATABASE);
        var command = new Command("somebody", "new", "f");

        assertThat(scans.of(() -> answers.take(command))).isEmpty();
        assertThat(scans.of(() -> answers.find(command))).isEmpty();
        assertThat(scans.of(answers::sweep)).isEmpty();
        answers.sweep();
        assertThat(JdbcClient.create(DATABASE)
                        .sql("select count(*) from web.idempotent_command")
                        .query(Integer.class)
                        .single())
                .isEqualTo(21_600);
    }
}
