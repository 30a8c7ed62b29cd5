package io.pilotage.marketplace.notification;

import static org.awaitility.Awaitility.await;

import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.testing.FaultyProxy;
import io.pilotage.marketplace.testing.ServerTest;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class LiveNoticesIT {

    @Autowired
    private Notifications notifications;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Test
    void hearsAgainAfterItsLineDiedWithoutAWord() {
        try (var line = new FaultyProxy("127.0.0.1", database().getPort())) {
            var notices = behind(line);
            var woken = new AtomicInteger();
            notices.subscribeStaff(woken::incrementAndGet);
            notices.start();
            try {
                awaitAnotherWake(woken);
                line.loseLines();
                awaitAnotherWake(woken);
            } finally {
                notices.stop();
            }
        }
    }

    /** What was said meanwhile is lost with the line, so whoever listens looks again. */
    @Test
    void wakesEverybodyOnceItHearsAgain() {
        var person = new PersonId(UUID.randomUUID());
        try (var line = new FaultyProxy("127.0.0.1", database().getPort())) {
            var notices = behind(line);
            var woken = new AtomicInteger();
            notices.subscribe(person, woken::incrementAndGet);
            notices.start();
            try {
                await().until(() -> {
                    transaction.executeWithoutResult(status -> notifications.wake(person));
                    return woken.get() > 0;
                });
                var last = new PersonId(UUID.randomUUID());
                var heardLast = new AtomicInteger();
                notices.subscribe(last, heardLast::incrementAndGet);
                transaction.executeWithoutResult(status -> notifications.wake(last));
                await().until(() -> heardLast.get() > 0); // and so all that was said before
                line.loseLines();
                int before = woken.get();
                transaction.executeWithoutResult(status -> notifications.wake(person));

                await().atMost(Duration.ofSeconds(30)).until(() -> woken.get() > before);
            } finally {
                notices.stop();
            }
        }
    }

    private URI database() {
        return URI.create(
                environment.getRequiredProperty("spring.datasource.url").substring("jdbc:".length()));
    }

    /** A node that hears of the database through this line alone. */
    private LiveNotices behind(FaultyProxy line) {
        return new LiveNotices(
                new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:" + line.port()
                                + database().getPath(),
                        environment.getRequiredProperty("spring.datasource.username"),
                        environment.getRequiredProperty("spring.datasource.password")),
                Duration.ofSeconds(1));
    }

    private void awaitAnotherWake(AtomicInteger woken) {
        int before = woken.get();
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            transaction.executeWithoutResult(status -> notifications.wakeStaff());
            return woken.get() > before;
        });
    }
}
