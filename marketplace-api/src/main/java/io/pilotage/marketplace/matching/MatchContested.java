package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.shared.DomainEvent;
import java.util.UUID;

/** Somebody doubts a match that they were shown. */
public record MatchContested(
        ContestId subject, EngagementId engagement, ExecutiveId executive, UUID shownMatch, String reason)
        implements DomainEvent {}
