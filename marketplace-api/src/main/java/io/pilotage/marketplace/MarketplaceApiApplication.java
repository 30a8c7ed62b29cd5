package io.pilotage.marketplace;

import io.pilotage.marketplace.shared.persistence.MigrateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;

/** Starts the domain with its REST API alone, as a stateless node without screens. */
@Modulithic(systemName = "Pilotage", sharedModules = "shared")
@ConfigurationPropertiesScan
@SpringBootApplication(scanBasePackages = {"io.pilotage.marketplace", "io.pilotage.search"})
public class MarketplaceApiApplication {

    public static void main(String[] arguments) {
        if (MigrateCommand.isIn(arguments)) {
            MigrateCommand.run(arguments);
        } else {
            SpringApplication.run(MarketplaceApiApplication.class, arguments);
        }
    }
}
