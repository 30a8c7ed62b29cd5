package io.pilotage.marketplace.billing;

import io.pilotage.marketplace.executive.ExecutiveId;
import org.joda.money.Money;

/** Approved work that the executive is owed for, until it is transferred. */
record Release(
        ReleaseId id, ChargeId charge, ExecutiveId payee, PriceBreakdown.Part part, boolean transferred, int refusals) {

    Money net() {
        return part.net();
    }
}
