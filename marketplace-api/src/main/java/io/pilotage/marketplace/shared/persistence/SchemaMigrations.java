package io.pilotage.marketplace.shared.persistence;

import io.pilotage.search.DatabaseSchemas;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Has one database schema per module migrated, whose folder of migrations has its name. */
@Configuration(proxyBeanMethods = false)
class SchemaMigrations {

    private static final Pattern MODULE = Pattern.compile("db/migration/([a-z_]+)/");

    @Bean
    FlywayMigrationInitializer schemaMigration(DatabaseSchemas schemas, DataSource dataSource) throws IOException {
        SortedSet<String> modules = modules();
        var any = Flyway.configure().dataSource(dataSource).load();
        return new FlywayMigrationInitializer(any, ignored -> modules.forEach(schemas::ready));
    }

    private static SortedSet<String> modules() throws IOException {
        SortedSet<String> modules = new TreeSet<>();
        for (var script : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/V*.sql")) {
            var module = MODULE.matcher(script.getURL().toString());
            if (module.find()) {
                modules.add(module.group(1));
            }
        }
        return modules;
    }
}
