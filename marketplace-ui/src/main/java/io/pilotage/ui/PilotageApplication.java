package io.pilotage.ui;

import io.pilotage.marketplace.shared.persistence.MigrateCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts screens, REST API and search worker in one process. */
@SpringBootApplication(scanBasePackages = {"io.pilotage.ui", "io.pilotage.marketplace", "io.pilotage.search"})
@ConfigurationPropertiesScan
public class PilotageApplication {

    public static void main(String[] args) {
        if (MigrateCommand.isIn(args)) {
            MigrateCommand.run(args);
        } else {
            SpringApplication.run(PilotageApplication.class, args);
        }
    }
}
