package io.pilotage.marketplace.testing;

import io.pilotage.localstack.LocalStack;
import io.pilotage.localstack.PostgreSql;
import io.pilotage.search.DatabaseSchemas;
import io.pilotage.search.SchemaOwner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Databases for tests that need no application context. */
public final class Databases {

    private Databases() {}

    /** A new database with one module's schema; connected as the role that the application works with. */
    public static SingleConnectionDataSource migrated(String name, String schema) {
        String url = LocalStack.shared().postgres().createDatabase(name);
        var database = new SingleConnectionDataSource(url, name, name, true);
        var owner = new SchemaOwner(PostgreSql.owner(name), PostgreSql.owner(name));
        new DatabaseSchemas(url, database, name, owner).ready(schema);
        return database;
    }

    /** Somebody who may change the tables and switch off their triggers. */
    public static JdbcClient ownerOf(String name) {
        String owner = PostgreSql.owner(name);
        return JdbcClient.create(
                new DriverManagerDataSource(LocalStack.shared().postgres().jdbcUrl(name), owner, owner));
    }
}
