package io.pilotage.search;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Makes schemas ready in any application that has a database. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(SchemaOwner.class)
public class DatabaseSchemasAutoConfiguration {

    @Bean
    DatabaseSchemas databaseSchemas(JdbcConnectionDetails database, DataSource application, SchemaOwner owner) {
        return new DatabaseSchemas(database.getJdbcUrl(), application, String.valueOf(database.getUsername()), owner);
    }
}
