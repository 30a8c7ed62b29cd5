package io.pilotage.marketplace.testing;

import io.pilotage.search.SchemaOwner;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Somebody who may do to the application's database what the application itself may not. */
public class DatabaseOwner {

    private final JdbcClient jdbc;

    DatabaseOwner(JdbcConnectionDetails database, SchemaOwner owner) {
        this.jdbc = JdbcClient.create(new DriverManagerDataSource(
                database.getJdbcUrl(), String.valueOf(owner.username()), String.valueOf(owner.password())));
    }

    /** Carries out one statement at once, outside the caller's transaction. */
    public void execute(String sql) {
        jdbc.sql(sql).update();
    }
}
