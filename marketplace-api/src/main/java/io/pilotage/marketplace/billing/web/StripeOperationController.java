package io.pilotage.marketplace.billing.web;

import io.pilotage.marketplace.billing.StripeOperationId;
import io.pilotage.marketplace.billing.UnsettledOperation;
import io.pilotage.marketplace.billing.UnsettledOperations;
import io.pilotage.marketplace.shared.Slice;
import io.pilotage.marketplace.web.Paging;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What Stripe refused or has not answered, for admins. */
@RestController
@RequestMapping("/api/v1/unsettled-operations")
class StripeOperationController {

    private final UnsettledOperations operations;

    StripeOperationController(UnsettledOperations operations) {
        this.operations = operations;
    }

    @GetMapping
    Slice<UnsettledOperation> newest(
            @RequestParam(required = false) @Nullable UUID after, @RequestParam(defaultValue = "50") int limit) {
        return operations.newest(after, Paging.limit(limit));
    }

    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void retry(@PathVariable UUID id) {
        operations.retry(new StripeOperationId(id));
    }
}
