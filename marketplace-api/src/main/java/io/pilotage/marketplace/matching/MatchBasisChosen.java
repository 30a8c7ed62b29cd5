package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** An organisation changed what its engagement's matches rest on; null where the usual holds from now on. */
public record MatchBasisChosen(
        EngagementId subject,
        OrganisationId organisation,
        @Nullable MatchWeights weights,
        @Nullable String needs) implements DomainEvent {}
