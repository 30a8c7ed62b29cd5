package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.shared.TypedId;
import io.pilotage.marketplace.shared.Uuids;
import java.util.UUID;

/** Identity of a payment in suspense. */
public record PaymentInSuspenseId(UUID value) implements TypedId {

    static PaymentInSuspenseId next() {
        return new PaymentInSuspenseId(Uuids.next());
    }
}
