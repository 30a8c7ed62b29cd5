package io.pilotage.marketplace.billing;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sends what executives are owed; a release whose executive cannot be paid yet waits until they can. */
@Component
class Transfers {

    private final ChargeStore charges;
    private final ReleaseStore releases;
    private final PayoutAccountStore accounts;
    private final StripeOperations operations;
    private final SchedulerClient jobs;
    private final Clock clock;

    Transfers(
            ChargeStore charges,
            ReleaseStore releases,
            PayoutAccountStore accounts,
            StripeOperations operations,
            SchedulerClient jobs,
            Clock clock) {
        this.charges = charges;
        this.releases = releases;
        this.accounts = accounts;
        this.operations = operations;
        this.jobs = jobs;
        this.clock = clock;
    }

    void send(ReleaseId id) {
        Release release = releases.find(id).orElseThrow();
        Optional<PayoutAccount> account = accounts.find(release.payee()).filter(PayoutAccount::ready);
        if (release.transferred() || account.isEmpty()) {
            return;
        }
        Charge charge = charges.find(release.charge()).orElseThrow();
        operations.performInTime(
                "transfer/" + id.value() + "/" + release.refusals(),
                new StripeRequest.Transfer(
                        id,
                        charge.reference(),
                        release.net(),
                        account.get().stripeAccount(),
                        Objects.requireNonNull(charge.stripeCharge())));
    }

    /** Has everything sent that may be sent now. */
    void sendDue() {
        releases.due(clock.instant())
                .forEach(id -> jobs.scheduleIfNotExists(
                        BillingJobs.TRANSFER.instance(id.value().toString()).build(), clock.instant()));
    }
}
