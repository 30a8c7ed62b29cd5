package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes Stripe's events in: stored once with the job that handles them, so that a crash or a repetition loses nothing. */
@Component
public class WebhookEvents {

    private final JdbcClient jdbc;
    private final SchedulerClient jobs;
    private final Settlement settlement;
    private final Clock clock;

    WebhookEvents(JdbcClient jdbc, SchedulerClient jobs, Settlement settlement, Clock clock) {
        this.jdbc = jdbc;
        this.jobs = jobs;
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Stores the event and has it handled; one that came before changes nothing. */
    @Transactional
    public void receive(WebhookEvent event) {
        int stored = jdbc.sql(
                        "insert into billing.stripe_event (id, type, object, received_at) values (:id, :type, :object,"
                                + " :now) on conflict (id) do nothing")
                .param("id", event.id())
                .param("type", event.type())
                .param("object", event.object())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        if (stored == 1) {
            jobs.scheduleIfNotExists(BillingJobs.EVENT.instance(event.id()).build(), clock.instant());
        }
    }

    /** How many events could not be handled and were left to people; reconciliation still asks about what they were about. */
    @Transactional(readOnly = true)
    public long givenUp() {
        return jdbc.sql(
                        "select count(*) from billing.stripe_event where given_up_at is not null and handled_at is null")
                .query(Long.class)
                .single();
    }

    /** Leaves an event to people, who find here why it could not be handled. */
    void giveUp(String id, String why) {
        jdbc.sql("update billing.stripe_event set given_up_at = :now, problem = left(:why, 1000) where id = :id")
                .param("id", id)
                .param("why", why)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void handle(String id) {
        WebhookEvent event = jdbc.sql("select id, type, object from billing.stripe_event where id = :id")
                .param("id", id)
                .query(WebhookEvent.class)
                .single();
        switch (event.type()) {
            case "checkout.session.completed", "checkout.session.async_payment_succeeded", "checkout.session.expired" ->
                settlement.checkout(event.object());
            case "account.updated" -> settlement.account(event.object());
            default -> {} // Stripe sends more than we asked for; what we do not know changes nothing
        }
        jdbc.sql("update billing.stripe_event set handled_at = :now where id = :id")
                .param("id", id)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
