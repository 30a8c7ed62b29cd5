package io.pilotage.marketplace.billing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks Stripe about what it should have told us and did not. */
@Component
class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);

    private final ChargeStore charges;
    private final SuspenseStore suspense;
    private final PayoutAccountStore accounts;
    private final PaymentsInSuspense refunds;
    private final Settlement settlement;
    private final Transfers transfers;
    private final StripeSettings settings;
    private final Clock clock;

    Reconciliation(
            ChargeStore charges,
            SuspenseStore suspense,
            PayoutAccountStore accounts,
            PaymentsInSuspense refunds,
            Settlement settlement,
            Transfers transfers,
            StripeSettings settings,
            Clock clock) {
        this.charges = charges;
        this.suspense = suspense;
        this.accounts = accounts;
        this.refunds = refunds;
        this.settlement = settlement;
        this.transfers = transfers;
        this.settings = settings;
        this.clock = clock;
    }

    void run() {
        Instant now = clock.instant();
        Instant before = now.minus(settings.reconcileAfter());
        each(charges.sessionsToAskAbout(before, now), settlement::checkout);
        each(suspense.sessionsToAskAbout(before, now), settlement::checkout);
        each(accounts.toAskAbout(settings.reconcileAfter(), now), settlement::account);
        transfers.sendDue();
        refunds.resend(before);
    }

    /** One that fails does not keep the others waiting; it comes up again. */
    private static void each(List<String> ids, Consumer<String> question) {
        for (String id : ids) {
            try {
                question.accept(id);
            } catch (PaymentsUnavailable down) {
                LOG.warn("Stripe gave no answer about {}", id);
            } catch (RuntimeException e) {
                LOG.error("Could not reconcile {}", id, e);
            }
        }
    }
}
