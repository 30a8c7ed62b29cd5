package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.organisation.OrganisationId;
import io.pilotage.marketplace.shared.DomainEvent;

/** Somebody who may bid asked; who it was, no log tells. */
public record QuestionAsked(
        QuestionId subject, EngagementId engagement, OrganisationId organisation, String title, String text)
        implements DomainEvent {

    @Override
    public boolean hidesActor() {
        return true;
    }
}
