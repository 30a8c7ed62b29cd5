package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import io.pilotage.marketplace.identity.PersonId;
import io.pilotage.marketplace.shared.DomainEvent;

/** A moderator answered a doubt about a match. */
public record MatchContestAnswered(
        ContestId subject, EngagementId engagement, ExecutiveId executive, PersonId contester, String answer)
        implements DomainEvent {}
