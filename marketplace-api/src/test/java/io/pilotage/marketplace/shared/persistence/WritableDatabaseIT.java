package io.pilotage.marketplace.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.pilotage.marketplace.testing.Databases;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

class WritableDatabaseIT {

    @Test
    void isDownWhereTheDatabaseMayOnlyBeRead() {
        var database = Databases.migrated("writable_database", "web");
        JdbcClient jdbc = JdbcClient.create(database);
        var health = new WritableDatabase(jdbc);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        jdbc.sql("set session characteristics as transaction read only").update();

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        database.destroy();
    }
}
