package io.pilotage.marketplace.engagement;

import io.pilotage.marketplace.shared.DomainEvent;

/** A member answered a question; everybody may read it. */
public record QuestionAnswered(QuestionId subject, EngagementId engagement, String title, String text, String answer)
        implements DomainEvent {}
