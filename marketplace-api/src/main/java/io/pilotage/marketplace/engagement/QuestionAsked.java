package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Somebody who may bid asked; the log hides who it was until bids are closed, as it hides bidders. */
public record QuestionAsked(
        QuestionId subject,
        EngagementId engagement,
        OrganisationId organisation,
        String title,
        String text,
        @Nullable Instant sealedUntil)
        implements DomainEvent {}
