package io.pilotage.marketplace.matching;

import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.executive.ExecutiveId;
import java.time.Instant;
import java.util.UUID;

/** A match that was shown, with exactly what was computed. */
public record ShownMatchDetails(
        UUID id,
        EngagementId engagement,
        ExecutiveId executive,
        ShownTo shownTo,
        Computation computed,
        Instant firstShownAt,
        Instant lastShownAt) {}
