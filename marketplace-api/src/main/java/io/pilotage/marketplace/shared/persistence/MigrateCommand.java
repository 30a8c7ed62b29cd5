package io.pilotage.marketplace.shared.persistence;

import io.pilotage.search.DatabaseSchemasAutoConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Brings the database up to date and ends: {@code java -jar … migrate}, with the owner's credentials, before new nodes start, which then
 * need not have them.
 */
public final class MigrateCommand {

    private MigrateCommand() {}

    @Import(SchemaMigrations.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, DatabaseSchemasAutoConfiguration.class})
    static class Database {}

    public static boolean isIn(String... arguments) {
        return arguments.length > 0 && arguments[0].equals("migrate");
    }

    public static void run(String... arguments) {
        new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .run(arguments)
                .close();
    }
}
