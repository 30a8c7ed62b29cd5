package io.pilotage.marketplace.billing;

import java.time.Duration;
import java.util.Optional;

/** The payment provider is asked too much at this moment, by everybody together, and did nothing; it takes more after a while. */
public final class PaymentsBusy extends PaymentsUnavailable {

    private final Duration again;

    /** @param again when it may be asked again; a second or more */
    public PaymentsBusy(Duration again) {
        super(
                "payments-busy",
                "Payments are busy at this moment. Nothing was lost; please try again in " + again.toSeconds()
                        + (again.toSeconds() == 1 ? " second." : " seconds."));
        this.again = again;
    }

    @Override
    public Optional<Duration> retryAfter() {
        return Optional.of(again);
    }
}
