package io.pilotage.ui;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts screens, REST API and search worker in one process. */
@SpringBootApplication(scanBasePackages = {"io.pilotage.ui", "io.pilotage.marketplace", "io.pilotage.search"})
public class PilotageApplication {

    public static void main(String[] args) {
        SpringApplication.run(PilotageApplication.class, args);
    }
}
