package io.pilotage.marketplace.shared;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SeldomLineTests {

    private final AtomicLong now = new AtomicLong();

    @Test
    void comesOnceAMinuteAndCountsTheOthers() {
        Logger log = (Logger) LoggerFactory.getLogger(SeldomLineTests.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            var line = new SeldomLine(log, "Held up", now::get);
            for (int minute = 0; minute < 2; minute++) {
                for (int second = 0; second < 60; second++) {
                    line.warn(new IllegalStateException("busy"));
                    now.addAndGet(Duration.ofSeconds(1).toNanos());
                }
            }
        } finally {
            log.detachAppender(lines);
        }

        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly(
                        "Held up: java.lang.IllegalStateException: busy",
                        "Held up (59 more since the last such line): java.lang.IllegalStateException: busy");
    }
}
