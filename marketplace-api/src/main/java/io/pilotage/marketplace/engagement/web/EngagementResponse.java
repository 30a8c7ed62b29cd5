package io.pilotage.marketplace.engagement.web;

import io.pilotage.marketplace.engagement.Brief;
import io.pilotage.marketplace.engagement.EngagementDetails;
import io.pilotage.marketplace.engagement.EngagementId;
import io.pilotage.marketplace.engagement.EngagementState;
import io.pilotage.marketplace.organisation.OrganisationDetails;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An engagement in answers; who wrote it stays inside. */
record EngagementResponse(
        EngagementId id,
        long version,
        EngagementState state,
        boolean openForBids,
        OrganisationDetails organisation,
        Brief brief,
        @Nullable String reason,
        @Nullable String reviewNote,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant endedAt) {

    static EngagementResponse of(EngagementDetails details) {
        return new EngagementResponse(
                details.id(),
                details.version(),
                details.state(),
                details.openForBids(),
                details.organisation(),
                details.brief(),
                details.reason(),
                details.reviewNote(),
                details.createdAt(),
                details.submittedAt(),
                details.publishedAt(),
                details.endedAt());
    }
}
