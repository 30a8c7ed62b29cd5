package io.pilotage.marketplace.notification;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.marketplace.shared.Gauges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the mail is. */
@Component
class MailGauges implements MeterBinder {

    private final JdbcClient jdbc;

    MailGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new Gauges(registry, jdbc)
                .seconds("pilotage.mail.unsent.oldest", "Age of the oldest mail that was not sent", """
                        select coalesce(extract(epoch from now() - min(created_at)), 0) from notification.mail
                        where sent_at is null and given_up_at is null""")
                .count(
                        "pilotage.mail.undelivered",
                        "Mail that was given up and waits for somebody to look at it",
                        "select count(*) from notification.mail where given_up_at is not null and left_at is null");
    }
}
