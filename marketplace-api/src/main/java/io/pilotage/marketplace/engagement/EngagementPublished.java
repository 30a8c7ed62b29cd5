package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An engagement can be seen and bid for by everybody, until its closing time if it has one. */
public record EngagementPublished(
        EngagementId subject,
        OrganisationId organisation,
        String title,
        @Nullable Instant closesAt,
        String note) implements DomainEvent {}
