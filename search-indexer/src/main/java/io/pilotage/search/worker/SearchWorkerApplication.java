package io.pilotage.search.worker;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** The worker as a process of its own, next to applications that have theirs switched off. */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
public class SearchWorkerApplication {

    /** Runs until the process is told to end. */
    public static void main(String[] arguments) {
        var application = new SpringApplication(SearchWorkerApplication.class);
        application.setKeepAlive(true);
        application.run(arguments);
    }
}
