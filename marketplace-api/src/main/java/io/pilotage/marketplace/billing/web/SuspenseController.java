package io.pilotage.marketplace.billing.web;

import io.pilotage.marketplace.billing.PaymentInSuspense;
import io.pilotage.marketplace.billing.PaymentInSuspenseId;
import io.pilotage.marketplace.billing.PaymentsInSuspense;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Payments that no charge explains, for admins. */
@RestController
@RequestMapping("/api/v1/payments-in-suspense")
class SuspenseController {

    private final PaymentsInSuspense payments;

    SuspenseController(PaymentsInSuspense payments) {
        this.payments = payments;
    }

    record RefundRequest(@Nullable String reason) {}

    @GetMapping
    Slice<PaymentInSuspense> newest(
            @RequestParam(required = false) PaymentInSuspense.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "50") int limit) {
        return payments.newest(state, after, Paging.limit(limit));
    }

    @PostMapping("/{id}/refund")
    @ResponseStatus(HttpStatus.ACCEPTED)
    PaymentInSuspense refund(@PathVariable UUID id, @RequestBody RefundRequest request) {
        return payments.refund(new PaymentInSuspenseId(id), request.reason());
    }
}
