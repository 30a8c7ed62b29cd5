package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.pilotage.marketplace.billing.PaymentHistory.Page;
import io.pilotage.marketplace.billing.StripeLooks.Unexplained;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.shared.Uuids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks Stripe what it has on record since this database last knew all of it, whoever was told of it meanwhile. Until when that was stands
 * in the database itself, so one that was restored begins where it was restored to, without anybody having to say so.
 */
@Component
class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);

    /** For calls that were under way, and clocks that differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(10);

    /** In the order in which they were opened: the first payment is that of the charge, unless it was sent back. */
    private static final Comparator<Page> PAID_FIRST =
            Comparator.comparing(Page::progress).thenComparing(Page::at);

    private final PaymentHistory history;
    private final StripeLooks looks;
    private final ChargeStore charges;
    private final ReleaseStore releases;
    private final PayoutAccountStore accounts;
    private final Executives executives;
    private final Settlement settlement;
    private final SchedulerClient jobs;
    private final Clock clock;

    CatchUp(
            PaymentHistory history,
            StripeLooks looks,
            ChargeStore charges,
            ReleaseStore releases,
            PayoutAccountStore accounts,
            Executives executives,
            Settlement settlement,
            SchedulerClient jobs,
            Clock clock) {
        this.history = history;
        this.looks = looks;
        this.charges = charges;
        this.releases = releases;
        this.accounts = accounts;
        this.executives = executives;
        this.settlement = settlement;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Each node begins a look, because it {@linkplain StripeLooks#caughtUp has Stripe do nothing} (it may read) until one that began after
     * its start is done, by whichever node.
     */
    @EventListener(ApplicationReadyEvent.class)
    void lookAtStart() {
        jobs.scheduleIfNotExists(
                BillingJobs.CATCH_UP.instance(Uuids.next().toString()).build(), clock.instant());
    }

    void run() {
        Instant begun = clock.instant();
        Instant from = looks.nextFrom().minus(OVERLAP);
        history.accountsSince(from).forEach(this::take);
        List<Unexplained> unexplained = new ArrayList<>();
        for (Page page : history.pagesSince(from).stream().sorted(PAID_FIRST).toList()) {
            if (charges.find(page.charge()).isPresent()) {
                take(page);
            } else if (page.progress() == PaymentHistory.Progress.PAID) {
                unexplained.add(new Unexplained(page.session(), page.total(), page.at()));
            }
        }
        history.transfersSince(from).stream()
                .filter(sent -> !releases.explains(sent))
                .forEach(sent -> unexplained.add(new Unexplained(sent.transfer(), sent.amount(), sent.at())));
        unexplained.forEach(it -> LOG.warn("Nothing here explains {} of {} at Stripe", it.stripeId(), it.amount()));
        looks.finish(begun, unexplained);
    }

    private void take(PaymentHistory.Opened opened) {
        if (executives.names(List.of(opened.executive())).isEmpty()) { // came after the moment that was restored
            LOG.warn("Nobody here is the executive of the account {} at Stripe", opened.account());
        } else if (accounts.find(opened.executive()).isEmpty()) {
            accounts.add(opened.executive(), opened.account(), clock.instant());
            settlement.account(opened.account());
        }
    }

    private void take(Page page) {
        switch (page.progress()) {
            case OPEN ->
                charges.openCheckout(
                        page.charge(),
                        new Charge.Checkout(page.session(), Objects.requireNonNull(page.url()), page.expiresAt()),
                        clock.instant());
            case PAID, SENT_BACK -> {
                if (!charges.knowsPayment(page.charge(), page.session())) {
                    settlement.checkout(page.session());
                }
            }
            case LEFT -> {}
        }
    }
}
