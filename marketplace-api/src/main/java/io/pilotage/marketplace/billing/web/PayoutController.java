package io.pilotage.marketplace.billing.web;

import io.pilotage.marketplace.billing.PayoutStatus;
import io.pilotage.marketplace.billing.Payouts;
import io.pilotage.marketplace.web.RepeatableByNature;
import java.net.URI;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How executives get ready to be paid. */
@RestController
@RequestMapping("/api/v1/payouts")
class PayoutController {

    private final Payouts payouts;

    PayoutController(Payouts payouts) {
        this.payouts = payouts;
    }

    record OnboardingResponse(URI url) {}

    @RepeatableByNature
    @PostMapping("/onboarding")
    OnboardingResponse onboard() {
        return new OnboardingResponse(payouts.onboard());
    }

    @GetMapping("/me")
    PayoutStatus status() {
        return payouts.status();
    }
}
