package io.pilotage.search.worker;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;

/** The worker as a process of its own, next to applications that have theirs switched off; and its command line. */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
public class SearchWorkerApplication {

    /** Runs until the process is told to end; or, when the first argument is {@code index}, until that command is done. */
    public static void main(String[] arguments) {
        // Not application.*: those are the files of the applications that this module is a part of.
        System.setProperty("spring.config.name", "search-worker");
        if (arguments.length > 0 && arguments[0].equals("index")) {
            System.exit(IndexCommand.run(Arrays.copyOfRange(arguments, 1, arguments.length), System.out));
        }
        var application = new SpringApplication(SearchWorkerApplication.class);
        application.setKeepAlive(true);
        application.run(arguments);
    }
}
