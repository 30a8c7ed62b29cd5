package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.billing.PaymentGateway.Outcome;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.executive.Executives;
import io.pilotage.marketplace.identity.CurrentPerson;
import io.pilotage.marketplace.identity.Person;
import io.pilotage.marketplace.limits.Limit;
import io.pilotage.marketplace.limits.RateLimits;
import io.pilotage.marketplace.shared.DespiteSuspension;
import io.pilotage.marketplace.shared.MovesMoney;
import io.pilotage.marketplace.shared.OnlyReads;
import io.pilotage.marketplace.shared.RecentlyProven;
import io.pilotage.marketplace.shared.TooMany;
import io.pilotage.marketplace.shared.Uuids;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Lets executives give Stripe what it must know to pay them; their bank details never reach the platform. */
@Service
public class Payouts {

    private final CurrentPerson currentPerson;
    private final Executives executives;
    private final PayoutAccountStore accounts;
    private final ReleaseStore releases;
    private final StripeOperations operations;
    private final StripeOperationStore operationStore;
    private final RateLimits limits;
    private final Clock clock;
    private final String publicUrl;

    Payouts(
            CurrentPerson currentPerson,
            Executives executives,
            PayoutAccountStore accounts,
            ReleaseStore releases,
            StripeOperations operations,
            StripeOperationStore operationStore,
            RateLimits limits,
            Clock clock,
            @Value("${pilotage.public-url}") String publicUrl) {
        this.currentPerson = currentPerson;
        this.executives = executives;
        this.accounts = accounts;
        this.releases = releases;
        this.operations = operations;
        this.operationStore = operationStore;
        this.limits = limits;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /**
     * A fresh page on which the caller answers Stripe's questions; good for one visit.
     *
     * @throws ProfileMissing before they have written their profile
     * @throws TooMany when they have opened many such pages lately
     */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @DespiteSuspension
    @MovesMoney
    @RecentlyProven
    public URI onboard() {
        Person person = currentPerson.require();
        ExecutiveId executive = executives.of(person.id()).orElseThrow(ProfileMissing::new);
        limits.take(Limit.PAYMENT_PAGES, person.id().value());
        Optional<PayoutAccount> account = accounts.find(executive);
        String stripeAccount = account.isPresent()
                ? account.get().stripeAccount()
                : succeeded(operations.perform(
                                purpose(executive, operationStore.tries(thing(executive))),
                                new StripeRequest.OpenAccount(executive, person.email())))
                        .id();
        accounts.askSoon(executive, clock.instant());
        return Objects.requireNonNull(succeeded(operations.perform(
                        "link/" + executive.value() + "/" + Uuids.next(),
                        new StripeRequest.LinkAccount(
                                stripeAccount,
                                URI.create(publicUrl + "/payouts?onboarding=done"),
                                URI.create(publicUrl + "/payouts?onboarding=again"))))
                .url());
    }

    /** After a refusal the next try is an operation of its own: what Stripe missed may be there by now. */
    static String purpose(ExecutiveId executive, int refusals) {
        return thing(executive) + "/" + refusals;
    }

    private static String thing(ExecutiveId executive) {
        return "account/" + executive.value();
    }

    /** Whether the caller can be paid, and what waits for them. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @OnlyReads
    public PayoutStatus status() {
        Optional<ExecutiveId> executive = executives.of(currentPerson.require().id());
        if (executive.isEmpty()) {
            return new PayoutStatus(PayoutStatus.State.NOT_STARTED, List.of());
        }
        PayoutStatus.State state = accounts.find(executive.get())
                .map(account -> account.ready() ? PayoutStatus.State.READY : PayoutStatus.State.STARTED)
                .orElse(PayoutStatus.State.NOT_STARTED);
        return new PayoutStatus(state, releases.owed(executive.get()));
    }

    /** What was approved for the caller and whether it was sent, newest first; at most {@code limit} of it. */
    @PreAuthorize("hasRole('EXECUTIVE')")
    @OnlyReads
    public List<Payout> payouts(int limit) {
        return executives
                .of(currentPerson.require().id())
                .map(executive -> releases.of(executive, limit))
                .orElse(List.of());
    }

    private static Outcome.Succeeded succeeded(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Succeeded success -> success;
            case Outcome.Refused ignored -> throw new PaymentRefused();
            case Outcome.Unknown ignored -> throw new PaymentsUnavailable();
        };
    }
}
