package io.pilotage.marketplace.billing;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records that a release left for the executive's account: once, in the books too. */
@Component
class Transferred {

    private final ChargeStore charges;
    private final ReleaseStore releases;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transferred(
            ChargeStore charges, ReleaseStore releases, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.charges = charges;
        this.releases = releases;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void record(ReleaseId id, String transfer) {
        if (!releases.markTransferred(id, transfer, clock.instant())) {
            return;
        }
        Release release = releases.find(id).orElseThrow();
        Charge charge = charges.find(release.charge()).orElseThrow();
        ledger.book(JournalEntry.transferred(
                id.value(), charge.reference(), release.payee().value(), release.net(), clock.instant()));
        events.publishEvent(new MoneyTransferred(
                id, charge.reference(), charge.payer(), release.payee(), release.net(), charge.returnPath()));
    }
}
