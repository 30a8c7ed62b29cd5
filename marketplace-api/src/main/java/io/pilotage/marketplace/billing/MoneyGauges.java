package io.pilotage.marketplace.billing;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.pilotage.marketplace.shared.Gauges;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the money and the talk with Stripe are. */
@Component
class MoneyGauges implements MeterBinder {

    private final JdbcClient jdbc;

    MoneyGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        new Gauges(registry, jdbc)
                .seconds(
                        "pilotage.stripe.event.age",
                        "Time since Stripe last told us anything; 0 before it ever did",
                        "select coalesce(extract(epoch from now() - max(received_at)), 0) from billing.stripe_event")
                .count(
                        "pilotage.stripe.events.unhandled",
                        "What Stripe told us and we have not worked through",
                        "select count(*) from billing.stripe_event where handled_at is null and given_up_at is null")
                .count(
                        "pilotage.stripe.events.given.up",
                        "What Stripe told us, could not be worked through and was left to people",
                        "select count(*) from billing.stripe_event where given_up_at is not null and handled_at is null")
                .count(
                        "pilotage.stripe.operations.unknown",
                        "What we asked of Stripe without knowing what became of it",
                        "select count(*) from billing.stripe_operation where state = 'UNKNOWN'")
                .count("pilotage.stripe.operations.refused", "What Stripe refused within a day", """
                        select count(*) from billing.stripe_operation
                        where state = 'REFUSED' and not superseded and changed_at > now() - interval '1 day'""")
                .count(
                        "pilotage.stripe.unexplained",
                        "What Stripe has on record for us and nothing here explains",
                        "select count(*) from billing.stripe_unexplained")
                .count(
                        "pilotage.stripe.difference",
                        "By how much books and Stripe differ, in minor units of all currencies",
                        "select coalesce(sum(abs(minor)), 0) from billing.stripe_difference")
                .seconds(
                        "pilotage.releases.oldest",
                        "How long the oldest money that an executive has earned waits for its transfer",
                        """
                        select coalesce(extract(epoch from now() - min(released_at)), 0) from billing.release
                        where state = 'DUE'""")
                .count(
                        "pilotage.suspense.waiting",
                        "Payments in suspense that wait for a decision",
                        "select count(*) from billing.payment_in_suspense where state = 'HELD'");
    }
}
