package io.pilotage.search;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureAfter;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes searching available in any application that has this module and a database. */
@AutoConfiguration
@AutoConfigureAfter(JdbcClientAutoConfiguration.class)
public class SearchAutoConfiguration {

    @Bean
    SearchDocuments searchDocuments(DataSource dataSource, JdbcClient jdbc) {
        SearchSchema.migrate(dataSource);
        return new SearchDocuments(jdbc);
    }
}
