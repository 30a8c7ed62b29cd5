package io.pilotage.marketplace.contract;

import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.organisation.OrganisationId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as both its sides see it.
 *
 * @param paid whether the payment of the first period has arrived
 * @param left what was bought and is not logged yet, in days (or 1 for work at a fixed price)
 */
public record ContractDetails(
        ContractId id,
        long version,
        ContractState state,
        UUID bid,
        UUID engagement,
        OrganisationId organisation,
        ExecutiveId executive,
        Agreement agreement,
        Terms terms,
        @Nullable TermsAcceptance organisationAcceptance,
        @Nullable TermsAcceptance executiveAcceptance,
        boolean paid,
        List<Work> work,
        BigDecimal left,
        Instant drawnUpAt,
        @Nullable Instant activatedAt,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
