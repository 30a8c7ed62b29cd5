package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pilotage.localstack.LocalStack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A server of its own that archives its log. */
class DatabaseGaugesIT {

    private static final String DATABASE = "archived";
    private static final Duration PATIENCE =
            Duration.ofMinutes(2); // PostgreSQL tries three times, and again after a minute
    private static final Pattern FOLDER = Pattern.compile("test ! -d \"([^\"]+)\"");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void saysWhileTheLogCannotBeArchived() throws IOException {
        var postgres = LocalStack.shared().postgres("archived");
        var jdbc =
                JdbcClient.create(new DriverManagerDataSource(postgres.createDatabase(DATABASE), DATABASE, DATABASE));
        var superuser =
                JdbcClient.create(new DriverManagerDataSource(postgres.jdbcUrl(DATABASE), "postgres", "postgres"));
        new DatabaseGauges(jdbc).bindTo(meters);
        assertThat(failing()).isZero();
        Matcher archive = FOLDER.matcher(
                superuser.sql("show archive_command").query(String.class).single());
        assertThat(archive.find()).isTrue();
        Path folder = Path.of(archive.group(1));

        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("r-xr-xr-x")));
        superuser.sql("select pg_switch_wal()").query(String.class).single();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failing()).isEqualTo(1));

        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(failing()).isZero());
    }

    private double failing() {
        return meters.get("pilotage.database.archive.failing").gauge().value();
    }
}
